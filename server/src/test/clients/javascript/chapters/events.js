import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, eventually, names, only, priya, workspace } from '../cairn.js'
import { story } from '../story.js'

/** A token to start from comes with the documented refusal. */
async function startOf(answer) {
  const error = await answer.then(
    () => assert.fail('There is no sync token yet'),
    (refused) => refused,
  )
  assert.equal(error.status, 412)
  const body = JSON.parse(error.response.text)
  assert.ok(body.errors[0].message)
  return body.sync
}

/** Goes on from token to token until the events satisfy the check, and returns all of them. */
async function follow(ask, sync, check) {
  const seen = []
  let token = sync
  await eventually(async () => {
    const page = await ask({ sync: token })
    token = page._response.sync
    assert.equal(typeof page._response.has_more, 'boolean')
    seen.push(...page.data)
    return check(seen)
  })
  return seen
}

test('Priya follows what happens in the project', async () => {
  const ask = (opts) => priya.events.getEvents(story.project.gid, opts)
  const sync = await startOf(ask())
  const { peas } = story.tasks
  await ana.tasks.updateTask({ data: { assignee: story.priya.gid } }, peas.gid)
  const { data: added } = await ana.tasks.createSubtaskForTask({ data: { name: 'Snow peas' } }, peas.gid)
  await ana.stories.createStoryForTask({ data: { text: 'Snow peas too, please' } }, peas.gid)
  await ana.tasks.deleteTask(added.gid)
  const seen = await follow(
    ask,
    sync,
    (events) =>
      ['story', 'task'].every((type) => events.some((event) => event.resource.resource_type === type)) &&
      events.some((event) => event.action === 'deleted'),
  )
  const assigned = seen.find((event) => event.change?.field === 'assignee')
  assert.equal(assigned.action, 'changed')
  assert.equal(assigned.resource.gid, peas.gid)
  assert.equal(assigned.change.new_value.gid, story.priya.gid)
  assert.equal(assigned.user.gid, story.ana.gid)
  const comment = seen.find((event) => event.resource.resource_subtype === 'comment_added')
  assert.equal(comment.parent.gid, peas.gid)
  assert.equal(seen.find((event) => event.action === 'deleted').resource.gid, added.gid)
  const again = await ask({ sync })
  assert.deepEqual(again.data[0], seen[0], 'the same token tells the same')
})

test('Ana follows the whole workspace', async () => {
  const ask = (opts) => ana.workspaces.getWorkspaceEvents(workspace, opts)
  const sync = await startOf(ask())
  await priya.tasks.updateTask({ data: { name: 'Pack all the peas' } }, story.tasks.peas.gid)
  const seen = await follow(ask, sync, (events) =>
    events.some((event) => event.resource.gid === story.tasks.peas.gid && event.change?.field === 'name'),
  )
  assert.ok(seen.every((event) => event.user === null || typeof event.user.gid === 'string'))
})

test('several requests go in one', async () => {
  const { peas, beans } = story.tasks
  const { data: results } = await ana.batchAPI.createBatchRequest({
    data: {
      actions: [
        { method: 'get', relative_path: `/tasks/${peas.gid}`, options: { fields: ['name'] } },
        { method: 'put', relative_path: `/tasks/${peas.gid}`, data: { due_on: '2030-03-02' } },
        { method: 'get', relative_path: '/tasks/1' },
        { method: 'post', relative_path: `/tasks/${beans.gid}/subtasks`, data: { name: 'Black beans' } },
        {
          method: 'get',
          relative_path: `/projects/${story.project.gid}/tasks`,
          options: { limit: 2, fields: ['name'] },
        },
      ],
    },
  })
  assert.deepEqual(
    results.map((result) => result.status_code),
    [200, 200, 404, 201, 200],
  )
  assert.deepEqual(results[0].body.data, { gid: peas.gid, name: 'Pack all the peas' })
  assert.ok(results[2].body.errors[0].message)
  assert.match(results[3].headers.Location ?? results[3].headers.location, /\/tasks\/\d+$/)
  assert.equal(results[4].body.data.length, 2)
  assert.ok(results[4].body.next_page.offset)
  assert.equal((await ana.tasks.getTask(peas.gid, only('due_on'))).data.due_on, '2030-03-02')
  const subtasks = (await ana.tasks.getSubtasksForTask(beans.gid)).data
  assert.deepEqual(names(subtasks), ['Runner beans', 'Black beans'])
  assert.equal(subtasks[1].gid, results[3].body.data.gid)
})
