import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, eventually, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

const told = async (asked) => (await ana.auditLogAPI.getAuditLogEvents(workspace, { limit: 50, ...asked })).data

test('the audit log tells admins what came of everything', async () => {
  const resource_gid = story.project.gid
  const [deleted] = await eventually(async () => {
    const events = await told({ resource_gid, event_type: 'project_deleted' })
    return events.length > 0 && events
  })
  assert.equal(deleted.event_category, 'deletion')
  assert.equal(deleted.actor.actor_type, 'user')
  assert.equal(deleted.actor.email, ana.person.email)
  assert.equal(deleted.resource.resource_type, 'project')
  assert.equal(deleted.resource.name, 'Spring seed swap')
  assert.equal(deleted.context.context_type, 'api')
  assert.equal(deleted.context.api_authentication_method, 'personal_access_token')
  await refusal(403, priya.auditLogAPI.getAuditLogEvents(workspace))
})

test('from the beginning to the end, page by page', async () => {
  const asked = { actor_gid: story.ana.gid, resource_gid: story.team.gid, limit: 2 }
  const types = []
  let page = await ana.auditLogAPI.getAuditLogEvents(workspace, asked)
  while (page.data?.length > 0) {
    assert.ok(page.data.length <= 2)
    types.push(...page.data.map((event) => event.event_type))
    page = await page.nextPage()
  }
  assert.equal(types[0], 'team_created')
  assert.equal(types.filter((type) => type === 'team_member_added').length, 4)
  assert.ok(types.includes('team_member_removed'))
  assert.deepEqual(await told({ resource_gid: story.team.gid, end_at: '2020-01-01T00:00:00.000Z' }), [])
  const invited = await told({ actor_type: 'user', event_type: 'user_invited', resource_gid: story.newcomer.gid })
  assert.ok(invited.length > 0)
})
