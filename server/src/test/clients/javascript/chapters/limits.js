import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, camille, clientOf, everyPage, gids, names, only, refusal, theo, workspace } from '../cairn.js'
import { story } from '../story.js'

test('a long list comes page by page', async () => {
  const varieties = ['Beet', 'Kale', 'Leek', 'Mizuna', 'Pak choi', 'Radish', 'Turnip']
  const { data: column } = await ana.sections.createSectionForProject(story.catalogue.gid, {
    body: { data: { name: 'Varieties' } },
  })
  for (const name of varieties) {
    const memberships = [{ project: story.catalogue.gid, section: column.gid }]
    await ana.tasks.createTask({ data: { name, workspace, memberships } })
  }
  const first = await ana.tasks.getTasksForSection(column.gid, { limit: 3 })
  assert.deepEqual(names(first.data), varieties.slice(0, 3))
  assert.ok(first._response.next_page.uri.includes(first._response.next_page.path))
  const all = await everyPage((page) => ana.tasks.getTasksForSection(column.gid, { ...page, limit: 3 }))
  assert.deepEqual(names(all), varieties)
})

test('what cannot be is refused as documented', async () => {
  assert.match(await refusal(404, ana.tasks.getTask('1')), /1/)
  await refusal(404, ana.tasks.getTask('not-a-gid'))
  await refusal(400, ana.tasks.createTask({ data: { name: 'Nowhere' } }))
  assert.match(
    await refusal(400, ana.tasks.createTask({ data: { workspace, assignee: 'nobody@example.org' } })),
    /^assignee: /,
  )
  await refusal(400, ana.tasks.getTasksForProject(story.project.gid, { limit: 101 }))
  await refusal(400, ana.tasks.getTasksForProject(story.project.gid, { limit: 5, offset: 'abc' }))
  await refusal(401, clientOf({ token: 'wrong' }).users.getUser('me'))
  const unfiltered = { resource: workspace, target: 'https://example.com/' }
  assert.match(await refusal(400, ana.webhooks.createWebhook({ data: unfiltered })), /^filters: /)
})

test('others see nothing of it', async () => {
  const { beans } = story.tasks
  await refusal(404, theo.tasks.getTask(beans.gid))
  await refusal(404, theo.workspaces.getWorkspace(workspace))
  await refusal(404, theo.events.getEvents(story.project.gid))
  await refusal(404, theo.typeahead.typeaheadForWorkspace(workspace, 'task', { query: 'beans' }))
  await refusal(404, camille.tasks.getTask(beans.gid))
  const shared = (await camille.projects.getProjects({ workspace })).data
  assert.ok(!gids(shared).includes(story.project.gid))
  await refusal(404, camille.projects.getProject(story.catalogue.gid, only('name')))
})
