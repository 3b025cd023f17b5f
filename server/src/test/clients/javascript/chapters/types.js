import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('sowings are tasks of a type of their own', async () => {
  const made = await ana.own('POST', '/custom_types', {
    project: story.catalogue.gid,
    name: 'Sowing',
    status_options: [
      { name: 'Planned' },
      { name: 'Sown', color: 'green' },
      { name: 'Sprouted', completion_state: 'Complete' },
    ],
  })
  const { data: listed } = await priya.customTypes.getCustomTypes({ project: story.catalogue.gid })
  assert.deepEqual(names(listed), ['Sowing'])
  const { data: type } = await priya.customTypes.getCustomType(made.data.gid)
  assert.equal(type.resource_type, 'custom_type')
  assert.deepEqual(names(type.status_options), ['Planned', 'Sown', 'Sprouted'])
  assert.deepEqual(
    type.status_options.map((option) => option.completion_state),
    ['Incomplete', 'Incomplete', 'Complete'],
  )
  assert.deepEqual((await ana.customTypes.getCustomTypes({ project: story.money.gid })).data, [])
  story.sowing = type
})

test('and go through its states', async () => {
  const { sowing, catalogue } = story
  const fields = 'name,resource_subtype,completed,custom_type.name,custom_type_status_option.name'
  const { data: dill } = await ana.tasks.createTask(
    { data: { name: 'Dill', projects: [catalogue.gid], resource_subtype: 'custom', custom_type: sowing.gid } },
    only(fields),
  )
  assert.equal(dill.resource_subtype, 'custom')
  assert.equal(dill.custom_type.name, 'Sowing')
  assert.equal(dill.custom_type_status_option.name, 'Planned')
  const { data: sprouted } = await ana.tasks.updateTask(
    { data: { custom_type_status_option: sowing.status_options[2].gid } },
    dill.gid,
    only(fields),
  )
  assert.equal(sprouted.custom_type_status_option.name, 'Sprouted')
  assert.equal(sprouted.completed, true)
})

test('packets are numbered', async () => {
  const { data: number } = await ana.customFields.createCustomField({
    data: { workspace, name: 'Packet number', resource_subtype: 'text', id_prefix: 'SEED' },
  })
  story.fields.number = number
  assert.equal(number.representation_type, 'custom_id')
  assert.equal(number.id_prefix, 'SEED')
  await ana.projects.addCustomFieldSettingForProject({ data: { custom_field: number.gid } }, story.catalogue.gid)
  const create = async (name) =>
    (await ana.tasks.createTask({ data: { name, projects: [story.catalogue.gid] } }, only('custom_fields'))).data
  const poppy = await create('Poppy')
  const lupin = await create('Lupin')
  const idOf = (task) => task.custom_fields.find((field) => field.gid === number.gid).display_value
  assert.match(idOf(poppy), /^SEED-\d+$/)
  assert.notEqual(idOf(poppy), idOf(lupin))
  const { data: found } = await ana.tasks.getTaskForCustomID(workspace, idOf(lupin))
  assert.equal(found.name, 'Lupin')
  assert.equal(found.gid, lupin.gid)
  await refusal(404, ana.tasks.getTaskForCustomID(workspace, 'SEED-999'))
})
