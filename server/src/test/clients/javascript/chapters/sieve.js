import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, eventually, gids, names, priya, workspace } from '../cairn.js'
import { story } from '../story.js'

const ofProject = async (asked) => {
  const found = await ana.tasks.searchTasksForWorkspace(workspace, {
    'projects.any': story.money.gid,
    is_subtask: false,
    ...asked,
  })
  return names(found.data).sort()
}

const ALL = ['Book the hall', 'Light', 'Rent', 'Water']
const but = (...without) => ALL.filter((name) => !without.includes(name))

test('every sieve lets through what it should', async () => {
  await eventually(async () => (await ofProject({})).join() === ALL.join())
  const now = new Date()
  const day = (days) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString()
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString()
  for (const [asked, expected] of [
    [{ 'assignee.not': 'me' }, ALL],
    [{ 'created_by.any': 'me' }, ALL],
    [{ 'created_by.any': priya.person.email }, []],
    [{ 'created_by.not': 'me' }, []],
    [{ 'assigned_by.any': 'me' }, []],
    [{ 'followers.any': story.priya.gid }, ['Book the hall']],
    [{ 'followers.not': story.priya.gid }, but('Book the hall')],
    [{ 'liked_by.not': 'me' }, ALL],
    [{ 'commented_on_by.not': 'me' }, but('Book the hall')],
    [{ 'tags.all': story.tag.gid }, ['Book the hall']],
    [{ 'tags.not': story.tag.gid }, but('Book the hall')],
    [{ 'projects.all': `${story.money.gid},${story.project.gid}` }, []],
    [{ 'projects.not': story.project.gid }, ALL],
    [{ 'projects.not': story.money.gid }, []],
    [{ 'teams.any': story.team.gid }, ALL],
    [{ due_on: '2030-02-03' }, ['Book the hall']],
    [{ due_on: 'null' }, but('Book the hall')],
    [{ 'due_at.after': '2030-01-01T00:00:00.000Z' }, []],
    [{ start_on: '2030-02-02' }, ['Book the hall']],
    [{ 'start_on.after': '2030-02-02' }, []],
    [{ 'start_on.before': '2030-02-03' }, ['Book the hall']],
    [{ 'created_at.after': yesterday }, ALL],
    [{ 'created_at.before': yesterday }, []],
    [{ 'created_on.after': day(-2) }, ALL],
    [{ 'created_on.before': day(-1) }, []],
    [{ 'modified_at.after': yesterday }, ALL],
    [{ 'modified_on.before': day(-1) }, []],
    [{ 'completed_at.after': yesterday, 'completed_at.before': tomorrow }, ['Rent']],
    [{ 'completed_on.after': day(-2), completed: true }, ['Rent']],
    [{ 'completed_on.before': day(-1) }, []],
  ]) {
    assert.deepEqual(await ofProject(asked), expected, JSON.stringify(asked))
  }
})

test('of sections too', async () => {
  const bills = (await ana.sections.getSectionsForProject(story.money.gid)).data.find(
    ({ name }) => name === 'Bills',
  )
  assert.deepEqual(await ofProject({ 'sections.all': bills.gid }), but('Book the hall'))
  assert.deepEqual(await ofProject({ 'sections.not': bills.gid }), ['Book the hall'])
})

test('and of projects', async () => {
  const found = async (asked) =>
    gids(
      (await ana.projects.searchProjectsForWorkspace(workspace, { 'teams.any': story.team.gid, ...asked })).data,
    ).sort()
  const [swap, rest] = [[story.project.gid], gids([story.catalogue, story.money]).sort()]
  const all = [...swap, ...rest].sort()
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  for (const [asked, expected] of [
    [{ 'members.any': priya.person.email }, swap],
    [{ 'members.not': story.priya.gid }, rest],
    [{ due_on: '2030-03-20' }, swap],
    [{ 'due_on.after': '2030-03-20' }, []],
    [{ 'created_on.after': day(-2) }, all],
    [{ 'created_at.before': new Date(Date.now() - 86_400_000).toISOString() }, []],
    [{ 'completed_on.after': day(-2) }, []],
    [{ 'start_on.before': '2031-01-01' }, []],
    [{ sort_by: 'created_at', sort_ascending: true }, all],
  ]) {
    assert.deepEqual(await found(asked), expected, JSON.stringify(asked))
  }
})
