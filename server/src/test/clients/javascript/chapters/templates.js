import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, done, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('Ana makes a template of the project for next year', async () => {
  const { data: job } = await ana.projects.projectSaveAsTemplate(
    { data: { name: 'Any seed swap', team: story.team.gid, public: true } },
    story.project.gid,
  )
  assert.equal(job.resource_type, 'job')
  assert.ok(['not_started', 'in_progress', 'succeeded'].includes(job.status))
  const { new_project_template: made } = await done(ana, job)
  const { data: template } = await ana.projectTemplates.getProjectTemplate(made.gid)
  assert.equal(template.name, 'Any seed swap')
  assert.equal(template.public, true)
  assert.equal(template.team.gid, story.team.gid)
  assert.equal(template.owner.gid, story.ana.gid)
  assert.equal(template.color, 'light-green')
  assert.equal(template.requested_dates.length, 1)
  story.template = template
  for (const { data } of [
    await ana.projectTemplates.getProjectTemplates({ workspace, limit: 100 }),
    await ana.projectTemplates.getProjectTemplates({ team: story.team.gid }),
    await priya.projectTemplates.getProjectTemplatesForTeam(story.team.gid),
  ]) {
    assert.ok(gids(data).includes(template.gid))
  }
})

test('and next year has its project, with everything a year later', async () => {
  const { template } = story
  const [date] = template.requested_dates
  const { data: job } = await ana.projectTemplates.instantiateProject(template.gid, {
    body: {
      data: {
        name: 'Seed swap 2031',
        team: story.team.gid,
        privacy_setting: 'private',
        requested_dates: [{ gid: date.gid, value: '2031-03-20' }],
      },
    },
  })
  const { new_project: made } = await done(ana, job)
  const { data: project } = await ana.projects.getProject(made.gid, only('name,due_on,created_from_template,team'))
  assert.equal(project.name, 'Seed swap 2031')
  assert.equal(project.due_on, '2031-03-20')
  assert.equal(project.created_from_template.gid, template.gid)
  const { data: tasks } = await ana.tasks.getTasksForProject(made.gid, only('name,due_on'))
  assert.equal(tasks.length, 5)
  assert.equal(tasks.find((task) => task.name === 'The doors open').due_on, '2031-03-20')
  assert.equal(tasks.find((task) => task.name === 'Pack all the beans').due_on, '2031-03-01')
  const { data: sections } = await ana.sections.getSectionsForProject(made.gid)
  assert.deepEqual(names(sections).slice(-3), ['Sorting', 'Packing', 'In packets'])
  await ana.projects.deleteProject(made.gid)
})

test('a copy of the project is made right away', async () => {
  const { data: job } = await ana.projects.duplicateProject(story.project.gid, {
    body: { data: { name: 'Plant swap', include: 'notes,members,task_notes,task_subtasks,task_assignee' } },
  })
  assert.equal(job.resource_subtype, 'duplicate_project')
  const { new_project: made } = await done(ana, job)
  const { data: copy } = await ana.projects.getProject(made.gid)
  assert.equal(copy.name, 'Plant swap')
  assert.ok(gids(copy.members).includes(story.priya.gid))
  const { data: tasks } = await ana.tasks.getTasksForProject(made.gid, only('name,notes,assignee'))
  const beans = tasks.find((task) => task.name === 'Pack all the beans')
  assert.equal(beans.notes, 'Ten seeds each.')
  assert.equal(beans.assignee.gid, story.priya.gid)
  assert.deepEqual(names((await ana.tasks.getSubtasksForTask(beans.gid)).data), ['Runner beans'])
  await ana.projects.deleteProject(made.gid)
})

test('and one of a single task', async () => {
  const { beans } = story.tasks
  const { data: job } = await ana.tasks.duplicateTask(
    { data: { name: 'Pack the lentils', include: 'notes,projects,tags' } },
    beans.gid,
  )
  assert.equal(job.resource_subtype, 'duplicate_task')
  const { new_task: made } = await done(ana, job)
  const { data: copy } = await ana.tasks.getTask(made.gid)
  assert.deepEqual([copy.name, copy.notes, copy.assignee], ['Pack the lentils', 'Ten seeds each.', null])
  assert.deepEqual(gids(copy.tags), [story.tag.gid])
  assert.deepEqual(gids(copy.projects), [story.project.gid])
  story.tasks.lentils = copy
})

test('tasks have templates too', async () => {
  const saved = await ana.own('POST', `/tasks/${story.tasks.beans.gid}/saveAsTemplate`, {
    name: 'Pack something',
    project: story.project.gid,
  })
  const { data: listed } = await ana.taskTemplates.getTaskTemplates({ project: story.project.gid })
  assert.deepEqual(gids(listed), [saved.data.gid])
  const { data: template } = await ana.taskTemplates.getTaskTemplate(saved.data.gid)
  assert.equal(template.name, 'Pack something')
  assert.equal(template.project.gid, story.project.gid)
  assert.equal(template.created_by.gid, story.ana.gid)
  assert.equal(template.template.task_resource_subtype, 'default_task')
  const { data: job } = await ana.taskTemplates.instantiateTask(template.gid, {
    body: { data: { name: 'Pack the chickpeas' } },
  })
  const { new_task: made } = await done(ana, job)
  const { data: task } = await ana.tasks.getTask(made.gid)
  assert.equal(task.name, 'Pack the chickpeas')
  assert.equal(task.notes, 'Ten seeds each.')
  assert.deepEqual(gids(task.projects), [story.project.gid])
  story.tasks.chickpeas = task
  assert.deepEqual((await ana.taskTemplates.deleteTaskTemplate(template.gid)).data, {})
  await refusal(404, ana.taskTemplates.getTaskTemplate(template.gid))
})

test('a template that is not needed any more goes', async () => {
  assert.deepEqual((await ana.projectTemplates.deleteProjectTemplate(story.template.gid)).data, {})
  await refusal(404, ana.projectTemplates.getProjectTemplate(story.template.gid))
})
