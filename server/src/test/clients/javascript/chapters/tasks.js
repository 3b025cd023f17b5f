import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, everyPage, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

const create = async (name, more) =>
  (await ana.tasks.createTask({ data: { name, projects: [story.project.gid], ...more } })).data

test('Ana writes down what is to be done', async () => {
  const { family, months, packets, latin, harvested, growers } = story.fields
  const beans = await create('Pack the beans', {
    assignee: story.priya.gid,
    due_on: '2030-03-01',
    start_on: '2030-02-20',
    html_notes: '<body>Ten seeds <strong>each</strong>.</body>',
    custom_fields: {
      [family.gid]: family.enum_options[1].gid,
      [months.gid]: [months.enum_options[1].gid, months.enum_options[2].gid],
      [packets.gid]: 40,
      [latin.gid]: 'Phaseolus vulgaris',
      [harvested.gid]: { date: '2029-09-15' },
      [growers.gid]: [story.priya.gid, story.ana.gid],
    },
  })
  assert.equal(beans.assignee.gid, story.priya.gid)
  assert.equal(beans.start_on, '2030-02-20')
  assert.equal(beans.notes, 'Ten seeds each.')
  const value = (field) => beans.custom_fields.find((one) => one.gid === field.gid)
  assert.equal(value(family).enum_value.name, 'Legumes')
  assert.deepEqual(names(value(months).multi_enum_values), ['April', 'May'])
  assert.equal(value(packets).number_value, 40)
  assert.equal(value(packets).display_value, '40')
  assert.equal(value(latin).text_value, 'Phaseolus vulgaris')
  assert.equal(value(harvested).date_value.date, '2029-09-15')
  assert.deepEqual(gids(value(growers).people_value).sort(), [story.priya.gid, story.ana.gid].sort())
  story.tasks = {
    beans,
    peas: await create('Pack the peas'),
    labels: await create('Print the labels', { due_at: '2030-02-28T16:00:00.000Z' }),
    opening: await create('The doors open', { resource_subtype: 'milestone', due_on: '2030-03-20' }),
    leaflet: await create('Leaflet is good to print', { resource_subtype: 'approval', assignee: 'me' }),
  }
  assert.equal(story.tasks.labels.due_at, '2030-02-28T16:00:00.000Z')
  assert.equal(story.tasks.opening.resource_subtype, 'milestone')
  assert.equal(story.tasks.leaflet.approval_status, 'pending')
})

test('changes one thing and leaves the rest', async () => {
  const { beans, leaflet } = story.tasks
  const { packets } = story.fields
  const { data: changed } = await ana.tasks.updateTask(
    { data: { name: 'Pack all the beans', custom_fields: { [packets.gid]: null } } },
    beans.gid,
  )
  assert.equal(changed.name, 'Pack all the beans')
  assert.equal(changed.due_on, '2030-03-01')
  assert.equal(changed.custom_fields.find((field) => field.gid === packets.gid).number_value, null)
  const { data: approved } = await ana.tasks.updateTask({ data: { approval_status: 'approved' } }, leaflet.gid)
  assert.equal(approved.completed, true)
  assert.equal(approved.completed_by.gid, story.ana.gid)
})

test('sees only the fields she asks for', async () => {
  const { data: asked } = await ana.tasks.getTask(
    story.tasks.beans.gid,
    only('name,assignee.name,memberships.section.name'),
  )
  assert.deepEqual(Object.keys(asked).sort(), ['assignee', 'gid', 'memberships', 'name'])
  assert.deepEqual(Object.keys(asked.assignee).sort(), ['gid', 'name'])
  assert.deepEqual(Object.keys(asked.memberships[0].section).sort(), ['gid', 'name'])
})

test('puts tasks into columns, in order', async () => {
  const { beans, peas, labels } = story.tasks
  const { packing } = story.sections
  for (const task of [peas, beans]) {
    await ana.sections.addTaskForSection(packing.gid, { body: { data: { task: task.gid } } })
  }
  await ana.sections.addTaskForSection(packing.gid, {
    body: { data: { task: labels.gid, insert_after: beans.gid } },
  })
  const { data: inColumn } = await ana.tasks.getTasksForSection(packing.gid)
  assert.deepEqual(gids(inColumn), gids([beans, labels, peas]))
  const { data: filtered } = await ana.tasks.getTasks({ section: packing.gid, completed_since: 'now', limit: 2 })
  assert.deepEqual(gids(filtered), gids([beans, labels]))
})

test('puts a task into a second project and takes it out again', async () => {
  const { labels } = story.tasks
  const there = { data: { project: story.catalogue.gid } }
  assert.deepEqual((await ana.tasks.addProjectForTask(there, labels.gid)).data, {})
  const { data: both } = await ana.projects.getProjectsForTask(labels.gid)
  assert.deepEqual(gids(both).sort(), gids([story.project, story.catalogue]).sort())
  assert.deepEqual(gids((await ana.tasks.getTasksForProject(story.catalogue.gid)).data), [labels.gid])
  await ana.tasks.removeProjectForTask(there, labels.gid)
  assert.deepEqual((await ana.tasks.getTasksForProject(story.catalogue.gid)).data, [])
})

test('divides work into subtasks and moves them about', async () => {
  const { beans, peas } = story.tasks
  const sub = async (name) => (await ana.tasks.createSubtaskForTask({ data: { name } }, beans.gid)).data
  const runner = await sub('Runner beans')
  const broad = await sub('Broad beans')
  assert.equal(runner.parent.gid, beans.gid)
  assert.deepEqual(gids((await ana.tasks.getSubtasksForTask(beans.gid)).data), gids([runner, broad]))
  const { data: before } = await ana.tasks.setParentForTask(
    { data: { parent: beans.gid, insert_before: runner.gid } },
    broad.gid,
  )
  assert.equal(before.parent.gid, beans.gid)
  assert.deepEqual(gids((await ana.tasks.getSubtasksForTask(beans.gid)).data), gids([broad, runner]))
  await ana.tasks.setParentForTask({ data: { parent: peas.gid } }, broad.gid)
  assert.deepEqual(gids((await ana.tasks.getSubtasksForTask(peas.gid)).data), [broad.gid])
  const { data: free } = await ana.tasks.setParentForTask({ data: { parent: null } }, broad.gid)
  assert.equal(free.parent, null)
  await ana.tasks.deleteTask(broad.gid)
  await refusal(404, ana.tasks.getTask(broad.gid))
})

test('says what has to wait for what', async () => {
  const { beans, peas, labels, opening } = story.tasks
  await ana.tasks.addDependenciesForTask({ data: { dependencies: [labels.gid] } }, beans.gid)
  await ana.tasks.addDependentsForTask({ data: { dependents: [opening.gid, peas.gid] } }, labels.gid)
  assert.deepEqual(gids((await ana.tasks.getDependenciesForTask(beans.gid)).data), [labels.gid])
  const { data: waiting } = await ana.tasks.getDependentsForTask(labels.gid)
  assert.deepEqual(gids(waiting).sort(), gids([beans, opening, peas]).sort())
  await ana.tasks.removeDependenciesForTask({ data: { dependencies: [labels.gid] } }, peas.gid)
  await ana.tasks.removeDependentsForTask({ data: { dependents: [opening.gid] } }, labels.gid)
  assert.deepEqual(gids((await ana.tasks.getDependentsForTask(labels.gid)).data), [beans.gid])
})

test('has others follow the work', async () => {
  const { labels } = story.tasks
  const followers = { data: { followers: [priya.person.email] } }
  const { data: followed } = await ana.tasks.addFollowersForTask(followers, labels.gid)
  assert.ok(gids(followed.followers).includes(story.priya.gid))
  const { data: left } = await ana.tasks.removeFollowerForTask(followers, labels.gid)
  assert.ok(!gids(left.followers).includes(story.priya.gid))
})

test('sees her own tasks in her own list', async () => {
  const { leaflet } = story.tasks
  const { data: mine } = await ana.tasks.getTasks({
    assignee: 'me',
    workspace,
    modified_since: story.project.created_at,
  })
  assert.deepEqual(gids(mine), [leaflet.gid])
  const found = await everyPage((page) => ana.tasks.getTasksForUserTaskList(story.mine.gid, page))
  assert.ok(gids(found).includes(leaflet.gid))
  const where = only('assignee_section.name')
  const { data: read } = await ana.tasks.getTask(leaflet.gid, where)
  const errand = { workspace, name: 'Buy stamps', assignee: 'me', assignee_section: read.assignee_section.gid }
  const { data: beside } = await ana.tasks.createTask({ data: errand }, where)
  assert.deepEqual(beside.assignee_section, read.assignee_section)
  await refusal(400, ana.tasks.getTasks({ workspace }))
})

test('counts what there is', async () => {
  const { data: counts } = await ana.projects.getTaskCountsForProject(
    story.project.gid,
    only('num_tasks,num_incomplete_tasks,num_completed_tasks,num_milestones,num_incomplete_milestones'),
  )
  assert.deepEqual(counts, {
    num_tasks: 5,
    num_incomplete_tasks: 4,
    num_completed_tasks: 1,
    num_milestones: 1,
    num_incomplete_milestones: 1,
  })
})
