import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, camille, gids, only, priya, refusal, tomasz, workspace } from '../cairn.js'
import { story } from '../story.js'

const accessOf = async (client) =>
  (await ana.projectMemberships.getProjectMembershipsForProject(story.project.gid, { user: client.person.email }))
    .data

test('Ana lets Priya into the project, and takes Camille out again', async () => {
  const { data: added } = await ana.projects.addMembersForProject(
    { data: { members: `${priya.person.email},${camille.person.email}` } },
    story.project.gid,
  )
  assert.equal(added.members.length, 3)
  assert.equal((await priya.projects.getProject(story.project.gid)).data.name, 'Spring seed swap')
  const { data: removed } = await ana.projects.removeMembersForProject(
    { data: { members: camille.person.email } },
    story.project.gid,
  )
  assert.deepEqual(gids(removed.members).sort(), [story.ana.gid, story.priya.gid].sort())
  await refusal(404, camille.projects.getProject(story.project.gid))
})

test('Priya follows it, or not', async () => {
  const { data: followed } = await priya.projects.addFollowersForProject(
    { data: { followers: 'me' } },
    story.project.gid,
  )
  assert.ok(gids(followed.followers).includes(story.priya.gid))
  const { data: left } = await priya.projects.removeFollowersForProject(
    { data: { followers: 'me' } },
    story.project.gid,
  )
  assert.ok(!gids(left.followers).includes(story.priya.gid))
  assert.ok(gids(left.members).includes(story.priya.gid), 'still a member')
})

test('the memberships of the project say who may do what', async () => {
  const { data: listed } = await ana.projectMemberships.getProjectMembershipsForProject(story.project.gid)
  assert.deepEqual(
    listed.map((membership) => membership.member.gid).sort(),
    [story.ana.gid, story.priya.gid].sort(),
  )
  const [priyas] = await accessOf(priya)
  const { data: read } = await ana.projectMemberships.getProjectMembership(
    priyas.gid,
    only('access_level,write_access,user,parent,project'),
  )
  assert.equal(read.user.gid, story.priya.gid)
  assert.equal(read.parent.gid, story.project.gid)
  assert.equal(read.write_access, 'full_write')
})

test('Ana shares the project with a guest, who may only comment, then only look', async () => {
  const { data: made } = await ana.memberships.createMembership({
    body: { data: { parent: story.project.gid, member: camille.person.email, access_level: 'commenter' } },
  })
  assert.equal(made.resource_type, 'membership')
  assert.equal(made.resource_subtype, 'project_membership')
  assert.equal(made.access_level, 'commenter')
  assert.equal(made.parent.gid, story.project.gid)
  await refusal(403, camille.projects.updateProject({ data: { name: 'Camille was here' } }, story.project.gid))
  const { data: lowered } = await ana.memberships.updateMembership({ data: { access_level: 'viewer' } }, made.gid)
  assert.equal(lowered.access_level, 'viewer')
  assert.equal((await ana.memberships.getMembership(made.gid)).data.access_level, 'viewer')
  const { data: hers } = await ana.memberships.getMemberships({
    parent: story.project.gid,
    member: made.member.gid,
  })
  assert.deepEqual(gids(hers), [made.gid])
  assert.deepEqual((await ana.memberships.deleteMembership(made.gid)).data, {})
  await refusal(404, camille.projects.getProject(story.project.gid))
})

test('the project is shared with a whole team', async () => {
  const { data: made } = await ana.memberships.createMembership({
    body: { data: { parent: story.project.gid, member: story.team.gid, access_level: 'commenter' } },
  })
  assert.equal(made.member.resource_type, 'team')
  const { data: shared } = await ana.memberships.getMemberships({
    member: story.team.gid,
    resource_subtype: 'project_membership',
  })
  assert.deepEqual(gids(shared), [made.gid])
  await ana.memberships.deleteMembership(made.gid)
})

test('Tomasz asks to be let in: once in vain, once not', async () => {
  const target = story.project.gid
  const { data: first } = await tomasz.accessRequests.createAccessRequest({
    data: { target, message: 'I have beans' },
  })
  assert.equal(first.approval_status, 'pending')
  assert.equal(first.message, 'I have beans')
  assert.equal(first.target.gid, target)
  const { data: pending } = await ana.accessRequests.getAccessRequests(target, { user: tomasz.person.email })
  assert.deepEqual(gids(pending), [first.gid])
  await refusal(404, priya.accessRequests.approveAccessRequest(first.gid))
  await ana.accessRequests.rejectAccessRequest(first.gid)
  await refusal(404, tomasz.projects.getProject(target))
  const { data: second } = await tomasz.accessRequests.createAccessRequest({
    data: { target, message: 'Many beans' },
  })
  await ana.accessRequests.approveAccessRequest(second.gid)
  assert.deepEqual((await ana.accessRequests.getAccessRequests(target)).data, [])
  assert.equal((await tomasz.projects.getProject(target)).data.gid, target)
})

test('Ana keeps the project at hand', async () => {
  await ana.own('POST', '/users/me/addFavorite', { project: story.project.gid })
  const { data: kept } = await ana.users.getFavoritesForUser('me', 'project', workspace)
  assert.equal(kept.at(-1).gid, story.project.gid)
  assert.equal(kept.at(-1).resource_type, 'project')
  await refusal(403, priya.users.getFavoritesForUser(story.ana.gid, 'project', workspace))
})
