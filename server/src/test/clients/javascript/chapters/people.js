import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

const NEWCOMER = 'wanda.seedling@example.com'

test('Ana knows where she is', async () => {
  const { data: me } = await ana.users.getUser('me')
  story.ana = me
  assert.equal(me.email, ana.person.email)
  assert.equal(me.resource_type, 'user')
  assert.ok(gids(me.workspaces).includes(workspace))
  const { data: listed } = await ana.workspaces.getWorkspaces()
  assert.ok(gids(listed).includes(workspace))
  assert.equal((await ana.workspaces.getWorkspaces(only('email_domains', { limit: 1 }))).data.length, 1)
})

test('Ana renames the workspace, and Priya may not', async () => {
  const { data: before } = await ana.workspaces.getWorkspace(workspace)
  assert.equal(before.resource_type, 'workspace')
  assert.equal(typeof before.is_organization, 'boolean')
  assert.ok(Array.isArray(before.email_domains))
  const { data: renamed } = await ana.workspaces.updateWorkspace({ data: { name: 'Seeds and co' } }, workspace)
  assert.equal(renamed.name, 'Seeds and co')
  assert.equal((await priya.workspaces.getWorkspace(workspace)).data.name, 'Seeds and co')
  await refusal(403, priya.workspaces.updateWorkspace({ data: { name: 'Mine' } }, workspace))
  const { data: back } = await ana.workspaces.updateWorkspace({ data: { name: before.name } }, workspace)
  assert.equal(back.name, before.name)
})

test('Ana looks people up', async () => {
  const { data: all } = await ana.users.getUsers({ workspace, limit: 100 })
  story.priya = all.find((user) => user.name === priya.person.name)
  assert.deepEqual(
    gids(all),
    [...gids(all)].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)),
    'by id',
  )
  const { data: alphabetical } = await ana.users.getUsersForWorkspace(workspace)
  assert.deepEqual([...gids(alphabetical)].sort(), [...gids(all)].sort())
  assert.deepEqual(
    names(alphabetical),
    names(alphabetical).toSorted((a, b) => a.localeCompare(b)),
  )
  const { data: found } = await ana.users.getUser(priya.person.email)
  assert.equal(found.gid, story.priya.gid)
  const { data: within } = await ana.users.getUserForWorkspace(workspace, story.priya.gid)
  assert.equal(within.email, priya.person.email)
  assert.deepEqual(gids(within.workspaces), [workspace])
})

test('Priya changes her name, once everywhere and once in the workspace', async () => {
  const changed = await priya.users.updateUser({ data: { name: 'Priya R.' } }, 'me', { workspace })
  assert.equal(changed.data.name, 'Priya R.')
  assert.equal((await ana.users.getUser(story.priya.gid)).data.name, 'Priya R.')
  const back = await priya.users.updateUserForWorkspace({ data: { name: priya.person.name } }, workspace, 'me')
  assert.equal(back.data.name, priya.person.name)
  assert.equal((await ana.users.getUser(story.priya.gid)).data.name, priya.person.name)
})

test('Ana brings in a newcomer', async () => {
  const { data: added } = await ana.workspaces.addUserForWorkspace({ data: { user: NEWCOMER } }, workspace)
  assert.equal(added.email, NEWCOMER)
  story.newcomer = added
  const { data: memberships } = await ana.workspaceMemberships.getWorkspaceMembershipsForWorkspace(workspace, {
    user: NEWCOMER,
  })
  assert.equal(memberships.length, 1)
  assert.equal(memberships[0].user.gid, added.gid)
  const { data: membership } = await ana.workspaceMemberships.getWorkspaceMembership(memberships[0].gid)
  assert.equal(membership.resource_type, 'workspace_membership')
  assert.equal(membership.workspace.gid, workspace)
  assert.equal(membership.is_admin, false)
  assert.equal(membership.is_guest, false)
  assert.equal(typeof membership.is_active, 'boolean')
  assert.ok(Date.parse(membership.created_at))
  const { data: hers } = await ana.workspaceMemberships.getWorkspaceMembershipsForUser(added.gid)
  assert.deepEqual(gids(hers), [membership.gid])
})

test('everybody has a list of their own', async () => {
  const { data: list } = await ana.userTaskLists.getUserTaskListForUser('me', workspace)
  story.mine = list
  assert.equal(list.owner.gid, story.ana.gid)
  assert.equal(list.workspace.gid, workspace)
  const { data: same } = await ana.userTaskLists.getUserTaskList(list.gid)
  assert.equal(same.name, list.name)
  assert.equal(same.resource_type, 'user_task_list')
})
