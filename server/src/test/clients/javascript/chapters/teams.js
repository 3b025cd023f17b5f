import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, camille, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('Ana founds a team', async () => {
  const { data: team } = await ana.teams.createTeam(
    {
      data: { name: 'Seed swap crew', organization: workspace, visibility: 'public', description: 'Swaps seeds.' },
    },
    only('name,visibility,description,organization'),
  )
  story.team = team
  assert.equal(team.name, 'Seed swap crew')
  assert.equal(team.visibility, 'public')
  assert.equal(team.description, 'Swaps seeds.')
  assert.equal(team.organization.gid, workspace)
  await refusal(403, camille.teams.createTeam({ data: { name: 'Not for guests', organization: workspace } }))
})

test('she says more about it', async () => {
  const { data: changed } = await ana.teams.updateTeam(
    {
      data: { html_description: '<body>Swaps <strong>all</strong> seeds.</body>', visibility: 'request_to_join' },
    },
    story.team.gid,
  )
  assert.equal(changed.visibility, 'request_to_join')
  const { data: read } = await ana.teams.getTeam(
    story.team.gid,
    only('description,html_description,team_member_removal_access_level'),
  )
  assert.equal(read.html_description, '<body>Swaps <strong>all</strong> seeds.</body>')
  assert.equal(read.description, 'Swaps all seeds.')
  assert.ok(['all_team_members', 'only_team_admins'].includes(read.team_member_removal_access_level))
  assert.ok(gids((await ana.teams.getTeamsForWorkspace(workspace, { limit: 100 })).data).includes(read.gid))
})

test('Priya, the newcomer and, for a while, Camille join it', async () => {
  const { data: membership } = await ana.teams.addUserForTeam({ data: { user: story.priya.gid } }, story.team.gid)
  assert.equal(membership.resource_type, 'team_membership')
  assert.equal(membership.user.gid, story.priya.gid)
  assert.equal(membership.team.gid, story.team.gid)
  await ana.teams.addUserForTeam({ data: { user: story.newcomer.gid } }, story.team.gid)
  await ana.teams.addUserForTeam({ data: { user: camille.person.email } }, story.team.gid)
  assert.ok(gids((await priya.teams.getTeamsForUser('me', workspace)).data).includes(story.team.gid))
  const { data: users } = await ana.users.getUsersForTeam(story.team.gid)
  assert.deepEqual(names(users), [...names(users)].sort(), 'in the order of their names')
  assert.equal(users.length, 4)
  assert.deepEqual(
    (await ana.teams.removeUserForTeam({ data: { user: camille.person.email } }, story.team.gid)).data,
    {},
  )
  assert.equal((await ana.users.getUsersForTeam(story.team.gid)).data.length, 3)
})

test('Ana keeps it to herself who leaves it', async () => {
  const settled = await ana.teams.updateTeam(
    {
      data: {
        team_member_removal_access_level: 'only_team_admins',
        join_request_management_access_level: 'only_team_admins',
      },
    },
    story.team.gid,
  )
  assert.equal(settled.data.team_member_removal_access_level, 'only_team_admins')
  assert.equal(settled.data.join_request_management_access_level, 'only_team_admins')
  await refusal(403, priya.teams.removeUserForTeam({ data: { user: story.newcomer.gid } }, story.team.gid))
})

test('the memberships tell who is in which team', async () => {
  const { data: ofTeam } = await ana.teamMemberships.getTeamMembershipsForTeam(story.team.gid)
  assert.deepEqual(
    ofTeam.map((membership) => membership.user.gid).sort(),
    [story.ana.gid, story.priya.gid, story.newcomer.gid].sort(),
  )
  const priyas = ofTeam.find((membership) => membership.user.gid === story.priya.gid)
  const { data: read } = await ana.teamMemberships.getTeamMembership(priyas.gid)
  assert.equal(read.is_admin, false)
  assert.equal(read.is_guest, false)
  const { data: ofUser } = await priya.teamMemberships.getTeamMembershipsForUser('me', workspace)
  assert.ok(gids(ofUser).includes(priyas.gid))
  const { data: chosen } = await ana.teamMemberships.getTeamMemberships({ team: story.team.gid, limit: 2 })
  assert.equal(chosen.length, 2)
  const { data: same } = await ana.teamMemberships.getTeamMemberships({ user: story.priya.gid, workspace })
  assert.deepEqual(gids(same), gids(ofUser))
})
