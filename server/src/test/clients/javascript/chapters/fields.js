import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, gids, names, only, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

const field = async (data) => (await ana.customFields.createCustomField({ data: { workspace, ...data } })).data

test('Ana makes a field of each kind for what is said of seeds', async () => {
  story.fields = {
    family: await field({
      name: 'Plant family',
      resource_subtype: 'enum',
      enum_options: [
        { name: 'Legumes', color: 'green' },
        { name: 'Nightshades', color: 'red' },
      ],
    }),
    months: await field({
      name: 'Sown in',
      resource_subtype: 'multi_enum',
      enum_options: [{ name: 'March' }, { name: 'April' }, { name: 'May' }],
    }),
    packets: await field({ name: 'Packets', resource_subtype: 'number', precision: 0 }),
    price: await field({
      name: 'Packet price',
      resource_subtype: 'number',
      precision: 2,
      format: 'currency',
      currency_code: 'EUR',
    }),
    latin: await field({ name: 'Latin name', resource_subtype: 'text', description: 'Genus and species' }),
    harvested: await field({ name: 'Harvested on', resource_subtype: 'date' }),
    growers: await field({ name: 'Growers', resource_subtype: 'people' }),
  }
  const { family, price, growers } = story.fields
  assert.equal(family.type, 'enum')
  assert.deepEqual(names(family.enum_options), ['Legumes', 'Nightshades'])
  assert.equal(family.enum_options[0].color, 'green')
  assert.equal(price.currency_code, 'EUR')
  assert.equal(price.precision, 2)
  assert.equal(growers.representation_type, 'people')
  await refusal(400, ana.customFields.createCustomField({ data: { workspace, name: 'Without a kind' } }))
})

test('finds them again', async () => {
  const { data: read } = await ana.customFields.getCustomField(
    story.fields.latin.gid,
    only('description,created_by'),
  )
  assert.equal(read.description, 'Genus and species')
  assert.equal(read.created_by.gid, story.ana.gid)
  const { data: listed } = await ana.customFields.getCustomFieldsForWorkspace(workspace, { limit: 100 })
  for (const made of Object.values(story.fields)) {
    assert.ok(gids(listed).includes(made.gid), made.name)
  }
})

test('changes a field, and its options with their order', async () => {
  const { family, latin } = story.fields
  const { data: renamed } = await ana.customFields.updateCustomField(latin.gid, {
    body: { data: { name: 'Botanical name' } },
  })
  assert.equal(renamed.name, 'Botanical name')
  const { data: option } = await ana.customFields.createEnumOptionForCustomField(family.gid, {
    body: { data: { name: 'Umbelifers', color: 'orange' } },
  })
  assert.equal(option.resource_type, 'enum_option')
  const { data: spelt } = await ana.customFields.updateEnumOption(option.gid, {
    body: { data: { name: 'Umbellifers' } },
  })
  assert.equal(spelt.name, 'Umbellifers')
  assert.equal(spelt.enabled, true)
  await ana.customFields.insertEnumOptionForCustomField(family.gid, {
    body: { data: { enum_option: option.gid, before_enum_option: family.enum_options[0].gid } },
  })
  story.fields.family = (await ana.customFields.getCustomField(family.gid)).data
  assert.deepEqual(names(story.fields.family.enum_options), ['Umbellifers', 'Legumes', 'Nightshades'])
})

test('deletes one that nobody needs', async () => {
  const { data: made } = await ana.customFields.createCustomField({
    data: { workspace, name: 'Smell', resource_subtype: 'text' },
  })
  assert.deepEqual((await ana.customFields.deleteCustomField(made.gid)).data, {})
  await refusal(404, ana.customFields.getCustomField(made.gid))
})
