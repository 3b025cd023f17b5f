import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, gids, only, priya, refusal } from '../cairn.js'
import { story } from '../story.js'

test('Ana says how the project is doing', async () => {
  const { data: status } = await ana.statusUpdates.createStatusForObject({
    data: {
      parent: story.project.gid,
      status_type: 'at_risk',
      title: 'Too few packets',
      html_text: '<body>Priya packs <em>alone</em>.</body>',
    },
  })
  assert.equal(status.status_type, 'at_risk')
  assert.equal(status.text, 'Priya packs alone.')
  assert.equal(status.resource_subtype, 'project_status_update')
  assert.equal(status.author.gid, story.ana.gid)
  assert.equal(status.parent.gid, story.project.gid)
  const { data: read } = await priya.statusUpdates.getStatus(status.gid)
  assert.equal(read.title, 'Too few packets')
  const { data: project } = await priya.projects.getProject(
    story.project.gid,
    only('current_status.color,current_status.title,current_status_update.status_type'),
  )
  assert.equal(project.current_status_update.status_type, 'at_risk')
  assert.equal(project.current_status.color, 'yellow')
  const since = await priya.statusUpdates.getStatusesForObject(story.project.gid, {
    created_since: status.created_at,
  })
  assert.deepEqual(gids(since.data), [status.gid])
  story.status = status
})

test('and says it in the older way too', async () => {
  const { data: made } = await ana.projectStatuses.createProjectStatusForProject(
    { data: { title: 'All is well', text: 'The newcomer helps.', color: 'green' } },
    story.project.gid,
  )
  assert.equal(made.color, 'green')
  assert.equal(made.author.gid, story.ana.gid)
  const { data: read } = await ana.projectStatuses.getProjectStatus(made.gid, only('title,html_text'))
  assert.deepEqual([read.title, read.html_text], ['All is well', '<body>The newcomer helps.</body>'])
  const { data: listed } = await ana.projectStatuses.getProjectStatusesForProject(story.project.gid)
  assert.deepEqual(gids(listed), gids([made, story.status]), 'the newest first')
  assert.equal(
    (await ana.statusUpdates.getStatus(made.gid)).data.status_type,
    'on_track',
    'the same in the newer way',
  )
  await ana.projectStatuses.deleteProjectStatus(made.gid)
  await refusal(404, ana.projectStatuses.getProjectStatus(made.gid))
})

test('takes a status back', async () => {
  assert.deepEqual((await ana.statusUpdates.deleteStatus(story.status.gid)).data, {})
  assert.deepEqual((await ana.statusUpdates.getStatusesForObject(story.project.gid)).data, [])
  const { data: project } = await ana.projects.getProject(story.project.gid)
  assert.equal(project.current_status_update, null)
})
