import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, gids, names, only, priya, refusal } from '../cairn.js'
import { story } from '../story.js'

const at = async (project, section) =>
  names((await ana.tasks.getTasks(section ? { section: section.gid } : { project: project.gid })).data)

test('a task is given all at once', async () => {
  const { data: task } = await ana.tasks.createTask({
    data: {
      name: 'Book the hall',
      projects: [story.money.gid],
      notes: 'The big one',
      start_at: '2030-02-01T08:00:00.000Z',
      due_at: '2030-02-01T09:30:00+01:00',
      followers: [priya.person.email],
      tags: [story.tag.gid],
      liked: true,
      completed: true,
      resource_subtype: 'milestone',
    },
  })
  assert.equal(task.due_at, '2030-02-01T08:30:00.000Z')
  assert.equal(task.due_on, '2030-02-01')
  assert.equal(task.start_at, '2030-02-01T08:00:00.000Z')
  assert.deepEqual(gids(task.tags), [story.tag.gid])
  assert.ok(gids(task.followers).includes(story.priya.gid))
  assert.deepEqual([task.liked, task.num_likes, task.completed], [true, 1, true])
  story.tasks.hall = task
})

test('and everything of it can be changed', async () => {
  const { data: changed } = await ana.tasks.updateTask(
    {
      data: {
        html_notes: '<body>The <strong>small</strong> one</body>',
        due_on: '2030-02-03',
        start_on: '2030-02-02',
        liked: false,
        completed: false,
        resource_subtype: 'default_task',
      },
    },
    story.tasks.hall.gid,
    only('notes,due_on,due_at,start_on,start_at,liked,completed,completed_by,resource_subtype,hearted,num_hearts'),
  )
  assert.equal(changed.notes, 'The small one')
  assert.deepEqual([changed.due_on, changed.due_at], ['2030-02-03', null])
  assert.deepEqual([changed.start_on, changed.start_at], ['2030-02-02', null])
  assert.deepEqual([changed.liked, changed.completed, changed.completed_by], [false, false, null])
  assert.equal(changed.resource_subtype, 'default_task')
  const { hall } = story.tasks
  await refusal(
    400,
    ana.tasks.updateTask({ data: { due_on: '2030-02-03', due_at: '2030-02-03T08:00:00Z' } }, hall.gid),
  )
  await refusal(400, ana.tasks.updateTask({ data: { start_on: '2030-03-01' } }, hall.gid))
})

test('subtasks are given as much', async () => {
  const { hall } = story.tasks
  const { data: sub } = await ana.tasks.createSubtaskForTask(
    {
      data: {
        name: 'Ask for the key',
        notes: 'At the gate',
        assignee: 'me',
        due_on: '2030-01-31',
        resource_subtype: 'approval',
        approval_status: 'changes_requested',
        tags: [story.tag.gid],
        projects: [story.money.gid],
      },
    },
    hall.gid,
  )
  assert.equal(sub.parent.gid, hall.gid)
  assert.equal(sub.approval_status, 'changes_requested')
  assert.equal(sub.assignee.gid, story.ana.gid)
  assert.deepEqual(gids(sub.projects), [story.money.gid])
  assert.deepEqual(gids(sub.tags), [story.tag.gid])
  const { data: third } = await ana.tasks.createTask({ data: { name: 'Bring it back', parent: hall.gid } })
  await ana.tasks.setParentForTask({ data: { parent: hall.gid, insert_after: null } }, third.gid)
  assert.deepEqual(names((await ana.tasks.getSubtasksForTask(hall.gid)).data), [
    'Bring it back',
    'Ask for the key',
  ])
  await ana.tasks.setParentForTask({ data: { parent: hall.gid, insert_after: sub.gid } }, third.gid)
  assert.deepEqual(names((await ana.tasks.getSubtasksForTask(hall.gid)).data), [
    'Ask for the key',
    'Bring it back',
  ])
})

test('tasks are put exactly where they belong', async () => {
  const project = story.money
  const section = (await ana.sections.createSectionForProject(project.gid, { body: { data: { name: 'Bills' } } }))
    .data
  const make = async (name) => (await ana.tasks.createTask({ data: { name, projects: [project.gid] } })).data
  const [rent, light, water] = [await make('Rent'), await make('Light'), await make('Water')]
  const put = (task, where) => ana.tasks.addProjectForTask({ data: { project: project.gid, ...where } }, task.gid)
  await put(rent, { section: section.gid })
  await put(light, { section: section.gid })
  assert.deepEqual(await at(project, section), ['Rent', 'Light'])
  await put(water, { section: section.gid, insert_after: null })
  assert.deepEqual(await at(project, section), ['Water', 'Rent', 'Light'])
  await put(water, { section: section.gid, insert_before: null })
  assert.deepEqual(await at(project, section), ['Rent', 'Light', 'Water'])
  await put(water, { insert_before: light.gid })
  assert.deepEqual(await at(project, section), ['Rent', 'Water', 'Light'])
  await put(rent, { insert_after: light.gid })
  assert.deepEqual(await at(project, section), ['Water', 'Light', 'Rent'])
  await ana.sections.addTaskForSection(section.gid, {
    body: { data: { task: rent.gid, insert_before: light.gid } },
  })
  assert.deepEqual(await at(project, section), ['Water', 'Rent', 'Light'])
  await ana.tasks.updateTask({ data: { completed: true } }, rent.gid)
  assert.deepEqual(names((await ana.tasks.getTasksForSection(section.gid, { completed_since: 'now' })).data), [
    'Water',
    'Light',
  ])
  const open = await ana.tasks.getTasksForProject(project.gid, { completed_since: 'now' })
  assert.ok(!gids(open.data).includes(rent.gid))
})

test('columns are moved as they are renamed', async () => {
  const project = story.money.gid
  const make = async (name, more) =>
    (await ana.sections.createSectionForProject(project, { body: { data: { name, ...more } } })).data
  const bills = (await ana.sections.getSectionsForProject(project)).data.at(-1)
  const gifts = await make('Gifts', { insert_after: bills.gid })
  const fees = await make('Fees', { insert_after: bills.gid })
  const columns = async () => names((await ana.sections.getSectionsForProject(project)).data).slice(-3)
  assert.deepEqual(await columns(), ['Bills', 'Fees', 'Gifts'])
  await ana.sections.updateSection(fees.gid, { body: { data: { name: 'Stall fees', insert_after: gifts.gid } } })
  assert.deepEqual(await columns(), ['Bills', 'Gifts', 'Stall fees'])
  await ana.sections.updateSection(fees.gid, { body: { data: { insert_before: bills.gid } } })
  assert.deepEqual(await columns(), ['Stall fees', 'Bills', 'Gifts'])
})

test('time is put right', async () => {
  const { hall } = story.tasks
  const create = { data: { duration_minutes: 20, entered_on: '2030-02-01' } }
  const { data: entry } = await ana.timeTrackingEntries.createTimeTrackingEntry(create, hall.gid)
  const { data: changed } = await ana.timeTrackingEntries.updateTimeTrackingEntry(
    {
      data: {
        entered_on: '2030-02-02',
        attributable_to: story.money.gid,
        categories: [story.packing.gid],
        billable_status: 'billable',
        description: 'By phone',
      },
    },
    entry.gid,
  )
  assert.deepEqual([changed.entered_on, changed.billable_status], ['2030-02-02', 'billable'])
  assert.equal(changed.attributable_to.gid, story.money.gid)
  assert.deepEqual(gids(changed.categories), [story.packing.gid])
  const found = await ana.timeTrackingEntries.getTimeTrackingEntries({ task: hall.gid })
  assert.deepEqual(gids(found.data), [entry.gid])
})

test('words get stickers', async () => {
  const { data: comment } = await ana.stories.createStoryForTask(
    { data: { text: 'We have the hall', sticker_name: 'party_popper', is_pinned: true } },
    story.tasks.hall.gid,
  )
  assert.deepEqual([comment.sticker_name, comment.is_pinned], ['party_popper', true])
  const { data: changed } = await ana.stories.updateStory({ data: { sticker_name: 'heart' } }, comment.gid)
  assert.equal(changed.sticker_name, 'heart')
})
