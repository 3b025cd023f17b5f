import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, eventually, gids, names, priya, workspace } from '../cairn.js'
import { story } from '../story.js'

const search = async (asked) => (await ana.tasks.searchTasksForWorkspace(workspace, asked)).data

/** Search may know of a change a little later than the lists. */
async function eventuallyFinds(look, expected) {
  let found
  await eventually(async () => {
    found = gids(await look()).sort()
    return found.join() === gids(expected).sort().join()
  }).catch(() => assert.deepEqual(found, gids(expected).sort()))
}

const finds = (asked, ...expected) =>
  eventuallyFinds(() => search({ 'projects.any': story.project.gid, ...asked }), expected)

test('Ana finds tasks by words, people, dates and fields', async () => {
  const { beans, peas, leaflet, opening, lentils, chickpeas, labels } = story.tasks
  const { family, latin, harvested } = story.fields
  await finds({ text: 'doors' }, opening)
  await finds({ 'assignee.any': 'me' }, leaflet)
  await finds({ 'assignee.any': priya.person.email, completed: false }, beans, chickpeas)
  await finds({ 'due_on.before': '2030-03-02', 'due_on.after': '2030-02-28' }, beans, chickpeas)
  await finds({ resource_subtype: 'milestone' }, opening)
  await finds({ 'tags.any': story.tag.gid }, beans, lentils, chickpeas)
  await finds({ is_blocked: true }, beans)
  await finds({ is_blocking: true }, labels)
  await finds({ has_attachment: true }, beans)
  await finds({ completed: true }, leaflet)
  await finds({ [`custom_fields.${latin.gid}.contains`]: 'vulgaris' }, beans, lentils, chickpeas)
  await finds(
    { [`custom_fields.${family.gid}.value`]: family.enum_options[1].gid, 'assignee.any': story.priya.gid },
    beans,
    chickpeas,
  )
  await finds({ [`custom_fields.${harvested.gid}.before`]: '2029-10-01', has_attachment: true }, beans)
  await finds({ 'sections.any': story.sections.packing.gid, 'projects.any': undefined, text: 'peas' }, peas)
})

test('in the order she wants', async () => {
  const found = await search({
    'projects.any': story.project.gid,
    is_subtask: false,
    sort_by: 'created_at',
    sort_ascending: true,
  })
  assert.deepEqual(names(found).slice(0, 3), ['Pack all the beans', 'Pack the peas', 'Print the labels'])
  const latest = await search({
    'projects.any': story.project.gid,
    is_subtask: false,
    sort_by: 'created_at',
    limit: 1,
  })
  assert.deepEqual(gids(latest), [story.tasks.chickpeas.gid])
})

test('and projects in the same way', async () => {
  const found = async (asked) => names((await ana.projects.searchProjectsForWorkspace(workspace, asked)).data)
  await eventually(async () => (await found({ text: 'seed swap' })).includes('Spring seed swap'))
  const mine = await found({ 'teams.any': story.team.gid, 'owner.any': 'me', 'due_on.before': '2030-12-31' })
  assert.deepEqual(mine, ['Spring seed swap'])
  assert.deepEqual(await found({ 'teams.any': story.team.gid, completed: true }), [])
})

test('names are completed as one types', async () => {
  const typed = async (type, query) =>
    (await ana.typeahead.typeaheadForWorkspace(workspace, type, { query, count: 5 })).data
  for (const [type, query, record] of [
    ['task', 'all the beans', story.tasks.beans],
    ['project', 'spring seed', story.project],
    ['tag', 'heirl', story.tag],
    ['user', 'priya', story.priya],
    ['team', 'seed swap cr', story.team],
    ['custom_field', 'botanical', story.fields.latin],
  ]) {
    const found = await eventually(async () => (await typed(type, query)).find((one) => one.gid === record.gid))
    assert.equal(found.resource_type, type)
  }
  assert.ok((await typed('task', '')).length <= 5)
})
