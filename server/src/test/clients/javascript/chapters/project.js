import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, everyPage, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('Ana creates the project of the seed swap in her team', async () => {
  const { data: project } = await ana.projects.createProject({
    data: {
      name: 'Seed swap',
      team: story.team.gid,
      workspace,
      notes: 'Bring seeds, take seeds.',
      color: 'light-green',
      icon: 'shopping_basket',
      default_view: 'board',
      start_on: '2030-02-01',
      due_on: '2030-03-20',
      privacy_setting: 'private',
    },
  })
  story.project = project
  assert.equal(project.name, 'Seed swap')
  assert.equal(project.notes, 'Bring seeds, take seeds.')
  assert.equal(project.color, 'light-green')
  assert.equal(project.icon, 'shopping_basket')
  assert.equal(project.default_view, 'board')
  assert.equal(project.start_on, '2030-02-01')
  assert.equal(project.due_on, '2030-03-20')
  assert.equal(project.privacy_setting, 'private')
  assert.equal(project.public, false)
  assert.equal(project.team.gid, story.team.gid)
  assert.equal(project.owner.gid, story.ana.gid)
  assert.equal(project.completed, false)
  await refusal(404, priya.projects.getProject(project.gid))
})

test('and two more beside it', async () => {
  const ofTeam = await ana.projects.createProjectForTeam({ data: { name: 'Seed catalogue' } }, story.team.gid)
  story.catalogue = ofTeam.data
  assert.equal(story.catalogue.team.gid, story.team.gid)
  const ofWorkspace = await ana.projects.createProjectForWorkspace(
    { data: { name: 'Seed money', team: story.team.gid } },
    workspace,
  )
  story.money = ofWorkspace.data
  assert.equal(story.money.workspace.gid, workspace)
})

test('the project is found in all lists', async () => {
  const { data: read } = await ana.projects.getProject(story.project.gid, only('name,html_notes,permalink_url'))
  assert.equal(read.html_notes, '<body>Bring seeds, take seeds.</body>')
  assert.match(read.permalink_url, /^https?:/)
  assert.deepEqual(
    gids((await ana.projects.getProjectsForTeam(story.team.gid)).data).sort(),
    gids([story.project, story.catalogue, story.money]).sort(),
  )
  for (const list of [
    (page) => ana.projects.getProjects({ workspace, archived: false, ...page }),
    (page) => ana.projects.getProjectsForWorkspace(workspace, page),
  ]) {
    assert.ok(gids(await everyPage(list)).includes(story.project.gid))
  }
  const { data: archived } = await ana.projects.getProjects({ team: story.team.gid, archived: true })
  assert.deepEqual(archived, [])
})

test('is described better', async () => {
  const { data: changed } = await ana.projects.updateProject(
    { data: { name: 'Spring seed swap', html_notes: '<body>Bring <em>and</em> take.</body>', start_on: null } },
    story.project.gid,
    only('name,notes,start_on,due_on'),
  )
  assert.deepEqual(
    [changed.name, changed.notes, changed.start_on, changed.due_on],
    ['Spring seed swap', 'Bring and take.', null, '2030-03-20'],
  )
})

test('gets its columns', async () => {
  const make = async (name, more) =>
    (await ana.sections.createSectionForProject(story.project.gid, { body: { data: { name, ...more } } })).data
  const sorting = await make('Sorting')
  const packed = await make('Packed')
  const packing = await make('Packing', { insert_before: packed.gid })
  story.sections = { sorting, packing, packed }
  assert.equal(sorting.project.gid, story.project.gid)
  assert.ok(Date.parse(sorting.created_at))
  const listed = async () => names((await ana.sections.getSectionsForProject(story.project.gid)).data).slice(-3)
  assert.deepEqual(await listed(), ['Sorting', 'Packing', 'Packed'])
  await ana.sections.insertSectionForProject(story.project.gid, {
    body: { data: { section: packed.gid, before_section: sorting.gid } },
  })
  assert.deepEqual(await listed(), ['Packed', 'Sorting', 'Packing'])
  await ana.sections.insertSectionForProject(story.project.gid, {
    body: { data: { section: packed.gid, after_section: packing.gid } },
  })
  assert.deepEqual(await listed(), ['Sorting', 'Packing', 'Packed'])
  const { data: renamed } = await ana.sections.updateSection(packed.gid, {
    body: { data: { name: 'In packets' } },
  })
  assert.equal(renamed.name, 'In packets')
  const { data: read } = await ana.sections.getSection(packed.gid)
  assert.deepEqual([read.name, read.resource_type], ['In packets', 'section'])
})

test('loses a column that nobody wants', async () => {
  const { data: made } = await ana.sections.createSectionForProject(story.project.gid, {
    body: { data: { name: 'Compost' } },
  })
  assert.deepEqual((await ana.sections.deleteSection(made.gid)).data, {})
  await refusal(404, ana.sections.getSection(made.gid))
})

test('uses the fields that were made for it', async () => {
  const { family, months, packets, price, latin, harvested, growers } = story.fields
  let last
  for (const field of [family, months, packets, price, latin, harvested, growers]) {
    const { data: setting } = await ana.projects.addCustomFieldSettingForProject(
      { data: { custom_field: field.gid, is_important: field === family, insert_after: last } },
      story.project.gid,
    )
    assert.equal(setting.custom_field.gid, field.gid)
    assert.equal(setting.parent.gid, story.project.gid)
    assert.equal(setting.is_important, field === family)
    last = setting.gid
  }
  await ana.projects.removeCustomFieldSettingForProject({ data: { custom_field: price.gid } }, story.project.gid)
  const settings = await ana.customFieldSettings.getCustomFieldSettingsForProject(story.project.gid)
  assert.deepEqual(
    settings.data.map((setting) => setting.custom_field.gid),
    gids([family, months, packets, latin, harvested, growers]),
  )
})

test('is explained in a brief', async () => {
  const { data: brief } = await ana.projectBriefs.createProjectBrief(
    { data: { title: 'Why we swap', html_text: '<body><h1>Why</h1>Variety keeps.</body>' } },
    story.project.gid,
  )
  assert.equal(brief.title, 'Why we swap')
  assert.equal(brief.project.gid, story.project.gid)
  const { data: read } = await ana.projectBriefs.getProjectBrief(brief.gid, only('text,html_text'))
  assert.match(read.text, /Variety keeps\./)
  assert.match(read.html_text, /^<body><h1>Why<\/h1>/)
  const { data: changed } = await ana.projectBriefs.updateProjectBrief(
    { data: { text: 'Variety travels.' } },
    brief.gid,
    only('title,text'),
  )
  assert.deepEqual([changed.title, changed.text], ['Why we swap', 'Variety travels.'])
  const link = {
    parent: brief.gid,
    resource_subtype: 'external',
    name: 'Rules',
    url: 'https://seeds.example.com/rules',
  }
  const { data: attached } = await ana.attachments.createAttachmentForObject(link)
  assert.deepEqual(gids((await ana.attachments.getAttachmentsForObject(brief.gid)).data), [attached.gid])
  const { data: project } = await ana.projects.getProject(story.project.gid, only('project_brief'))
  assert.equal(project.project_brief.gid, brief.gid)
  assert.deepEqual((await ana.projectBriefs.deleteProjectBrief(brief.gid)).data, {})
  await refusal(404, ana.projectBriefs.getProjectBrief(brief.gid))
  await refusal(404, ana.attachments.getAttachment(attached.gid))
})
