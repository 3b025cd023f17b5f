import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, everyPage, gids, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('everything is done', async () => {
  for (const task of await everyPage((page) => ana.tasks.getTasksForProject(story.project.gid, page))) {
    await priya.tasks.updateTask({ data: { completed: true } }, task.gid)
  }
  const { data: counts } = await ana.projects.getTaskCountsForProject(
    story.project.gid,
    only('num_tasks,num_completed_tasks,num_incomplete_tasks'),
  )
  assert.deepEqual(counts, { num_tasks: 7, num_completed_tasks: 7, num_incomplete_tasks: 0 })
})

test('the swap is over', async () => {
  await ana.statusUpdates.createStatusForObject({
    data: { parent: story.project.gid, status_type: 'complete', title: 'Over', text: 'See you next year.' },
  })
  const { data: project } = await ana.projects.getProject(story.project.gid)
  assert.equal(project.completed, true)
  assert.equal(project.completed_by.gid, story.ana.gid)
  assert.ok(Date.parse(project.completed_at))
  const { data: archived } = await ana.projects.updateProject({ data: { archived: true } }, story.project.gid)
  assert.equal(archived.archived, true)
  const { data: put } = await ana.projects.getProjects({ team: story.team.gid, archived: true })
  assert.deepEqual(gids(put), [story.project.gid])
})

test('Ana cleans up after it', async () => {
  for (const project of [story.project, story.catalogue, story.money]) {
    assert.deepEqual((await ana.projects.deleteProject(project.gid)).data, {})
    await refusal(404, ana.projects.getProject(project.gid))
  }
  await ana.own('DELETE', `/custom_types/${story.sowing.gid}`)
  await ana.tags.deleteTag(story.tag.gid)
  for (const field of Object.values(story.fields)) {
    await ana.customFields.deleteCustomField(field.gid)
  }
  await ana.timeTrackingCategories.deleteTimeTrackingCategory(story.packing.gid)
  assert.ok(
    !gids((await ana.users.getFavoritesForUser('me', 'project', workspace)).data).includes(story.project.gid),
  )
})

test('and says goodbye to the newcomer', async () => {
  const leaving = { data: { user: story.newcomer.gid } }
  assert.deepEqual((await ana.workspaces.removeUserForWorkspace(leaving, workspace)).data, {})
  const { data: left } = await ana.workspaceMemberships.getWorkspaceMembershipsForWorkspace(workspace, {
    limit: 100,
  })
  assert.ok(!left.some((membership) => membership.user.gid === story.newcomer.gid))
  assert.ok(!gids((await ana.users.getUsersForTeam(story.team.gid)).data).includes(story.newcomer.gid))
})
