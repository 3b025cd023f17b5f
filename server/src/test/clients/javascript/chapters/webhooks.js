import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { ana, eventually, gids, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

const received = []
let secret
let target

const receiver = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) {
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks).toString()
  if (request.headers['x-hook-secret']) {
    secret = request.headers['x-hook-secret']
    response.setHeader('X-Hook-Secret', secret)
  } else {
    const signature = createHmac('sha256', secret).update(body).digest('hex')
    received.push({ genuine: signature === request.headers['x-hook-signature'], ...JSON.parse(body) })
  }
  response.end()
})

before(
  () =>
    new Promise((listening) =>
      receiver.listen(0, '127.0.0.1', () => {
        target = `http://localhost:${receiver.address().port}/seeds?for=ana`
        listening()
      }),
    ),
)
after(() => receiver.close())

const told = () => received.flatMap((delivery) => delivery.events)

test('Ana has a program of hers told when a task is completed', async () => {
  const made = await ana.webhooks.createWebhook({
    data: {
      resource: story.project.gid,
      target,
      filters: [{ resource_type: 'task', action: 'changed', fields: ['completed'] }],
    },
  })
  story.webhook = made.data
  assert.equal(story.webhook.active, true)
  assert.equal(story.webhook.target, target)
  assert.equal(story.webhook.resource.gid, story.project.gid)
  assert.equal(made['X-Hook-Secret'], secret, 'the secret of the handshake is in the answer too')
  await eventually(() => received.some((delivery) => delivery.events.length === 0))
  await ana.tasks.updateTask({ data: { notes: 'Nobody is told of this' } }, story.tasks.labels.gid)
  await ana.tasks.updateTask({ data: { completed: true } }, story.tasks.labels.gid)
  await eventually(() => told().length > 0)
  const [event] = told()
  assert.deepEqual([event.action, event.change.field], ['changed', 'completed'])
  assert.equal(event.resource.gid, story.tasks.labels.gid)
  assert.equal(event.user.gid, story.ana.gid)
  assert.ok(
    received.every((delivery) => delivery.genuine),
    'signed with the secret',
  )
})

test('sees how it fares', async () => {
  const { data: listed } = await ana.webhooks.getWebhooks(workspace, { resource: story.project.gid })
  assert.deepEqual(gids(listed), [story.webhook.gid])
  const read = await eventually(async () => {
    const { data } = await ana.webhooks.getWebhook(story.webhook.gid)
    return data.last_success_at ? data : undefined
  })
  assert.equal(read.filters.length, 1)
  assert.deepEqual(read.filters[0].fields, ['completed'])
  assert.equal(read.last_failure_at, null)
  await refusal(404, priya.webhooks.getWebhook(story.webhook.gid))
})

test('changes what it is told', async () => {
  const { data: changed } = await ana.webhooks.updateWebhook(
    { data: { filters: [{ resource_type: 'story', resource_subtype: 'comment_added', action: 'added' }] } },
    story.webhook.gid,
  )
  assert.equal(changed.filters[0].resource_subtype, 'comment_added')
  const before = told().length
  await ana.tasks.updateTask({ data: { completed: false } }, story.tasks.labels.gid)
  const { data: comment } = await priya.stories.createStoryForTask(
    { data: { text: 'Again' } },
    story.tasks.labels.gid,
  )
  await eventually(() => told().length > before)
  assert.deepEqual(
    told()
      .slice(before)
      .map((event) => event.resource.gid),
    [comment.gid],
  )
})

test('and stops it', async () => {
  assert.deepEqual((await ana.webhooks.deleteWebhook(story.webhook.gid)).data, {})
  await refusal(404, ana.webhooks.getWebhook(story.webhook.gid))
  assert.deepEqual((await ana.webhooks.getWebhooks(workspace, { resource: story.project.gid })).data, [])
})
