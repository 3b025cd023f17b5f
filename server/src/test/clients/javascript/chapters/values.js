import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

const valueIn = (record, field) => record.custom_fields.find((one) => one.gid === field.gid)

test('the project has values of its own fields', async () => {
  const { packets, family } = story.fields
  const { data: changed } = await ana.projects.updateProject(
    { data: { custom_fields: { [packets.gid]: 400, [family.gid]: family.enum_options[1].gid } } },
    story.project.gid,
    only('custom_fields'),
  )
  assert.equal(valueIn(changed, packets).number_value, 400)
  assert.equal(valueIn(changed, family).enum_value.name, 'Legumes')
  const { data: read } = await priya.projects.getProject(story.project.gid)
  assert.equal(valueIn(read, packets).display_value, '400')
})

test('people have values too', async () => {
  const { latin } = story.fields
  const { data: changed } = await ana.users.updateUser(
    { data: { custom_fields: { [latin.gid]: 'Homo hortensis' } } },
    'me',
    { workspace, opt_fields: 'custom_fields' },
  )
  assert.equal(valueIn(changed, latin).text_value, 'Homo hortensis')
  const { data: cleared } = await ana.users.updateUserForWorkspace(
    { data: { custom_fields: { [latin.gid]: null } } },
    workspace,
    'me',
  )
  assert.ok(!valueIn(cleared, latin)?.text_value)
})

test('a team gives its fields to new projects', async () => {
  await ana.own('POST', `/teams/${story.team.gid}/addCustomFieldSetting`, {
    custom_field: story.fields.harvested.gid,
  })
  const { data: settings } = await ana.customFieldSettings.getCustomFieldSettingsForTeam(story.team.gid)
  assert.deepEqual(
    settings.map((setting) => setting.custom_field.gid),
    [story.fields.harvested.gid],
  )
  const { data: made } = await ana.projects.createProjectForTeam({ data: { name: 'Drying' } }, story.team.gid)
  const { data: given } = await ana.customFieldSettings.getCustomFieldSettingsForProject(made.gid)
  assert.deepEqual(
    given.map((setting) => setting.custom_field.gid),
    [story.fields.harvested.gid],
  )
  await ana.projects.deleteProject(made.gid)
})

test('fields are described in full, and options come and go', async () => {
  const { data: made } = await ana.customFields.createCustomField({
    data: {
      workspace,
      name: 'Germination',
      resource_subtype: 'number',
      format: 'custom',
      custom_label: 'seeds',
      custom_label_position: 'suffix',
      precision: 1,
      has_notifications_enabled: true,
    },
  })
  assert.deepEqual([made.format, made.custom_label, made.custom_label_position], ['custom', 'seeds', 'suffix'])
  assert.equal(made.has_notifications_enabled, true)
  const body = { data: { format: 'percentage', precision: 0, description: 'Of all that were sown' } }
  const { data: changed } = await ana.customFields.updateCustomField(made.gid, {
    body,
    ...only('format,precision,description'),
  })
  assert.deepEqual(
    [changed.format, changed.precision, changed.description],
    ['percentage', 0, 'Of all that were sown'],
  )
  await ana.customFields.deleteCustomField(made.gid)
  const { months } = story.fields
  const add = async (data) =>
    (await ana.customFields.createEnumOptionForCustomField(months.gid, { body: { data } })).data
  const june = await add({ name: 'June', insert_after: months.enum_options[2].gid })
  const february = await add({ name: 'February', insert_before: months.enum_options[0].gid })
  await ana.customFields.updateEnumOption(june.gid, { body: { data: { enabled: false, color: 'yellow' } } })
  await ana.customFields.insertEnumOptionForCustomField(months.gid, {
    body: { data: { enum_option: february.gid, after_enum_option: june.gid } },
  })
  const { data: read } = await ana.customFields.getCustomField(months.gid)
  assert.deepEqual(names(read.enum_options), ['March', 'April', 'May', 'June', 'February'])
  assert.deepEqual([read.enum_options[3].enabled, read.enum_options[3].color], [false, 'yellow'])
  const unusable = { data: { custom_fields: { [months.gid]: [june.gid] } } }
  await refusal(400, ana.tasks.updateTask(unusable, story.tasks.beans.gid))
})

test('the project changes hands and ways', async () => {
  const { data: made } = await ana.projects.createProjectForWorkspace(
    {
      data: {
        name: 'Bulbs',
        team: story.team.gid,
        owner: story.priya.gid,
        followers: story.priya.gid,
        html_notes: '<body>In <em>autumn</em></body>',
        public: false,
        default_access_level: 'commenter',
        minimum_access_level_for_customization: 'admin',
        minimum_access_level_for_sharing: 'admin',
        due_date: '2030-10-01',
        default_view: 'calendar',
      },
    },
    workspace,
  )
  assert.equal(made.owner.gid, story.priya.gid)
  assert.equal(made.due_on, '2030-10-01')
  assert.equal(made.notes, 'In autumn')
  assert.equal(made.default_view, 'calendar')
  assert.equal(made.default_access_level, 'commenter')
  assert.equal(made.minimum_access_level_for_customization, 'admin')
  assert.equal(made.minimum_access_level_for_sharing, 'admin')
  assert.ok(gids(made.followers).includes(story.priya.gid))
  const { data: changed } = await ana.projects.updateProject(
    {
      data: {
        owner: null,
        team: null,
        color: 'none',
        icon: 'rocket',
        privacy_setting: 'public_to_workspace',
        due_on: null,
      },
    },
    made.gid,
  )
  assert.deepEqual([changed.owner, changed.team, changed.due_on], [null, null, null])
  assert.deepEqual(
    [changed.icon, changed.privacy_setting, changed.public],
    ['rocket', 'public_to_workspace', true],
  )
  const { data: archived } = await ana.projects.updateProject({ data: { archived: true } }, made.gid)
  assert.equal(archived.archived, true)
  assert.ok(
    !gids((await ana.projects.getProjectsForTeam(story.team.gid, { archived: false })).data).includes(made.gid),
  )
  await ana.projects.deleteProject(made.gid)
})
