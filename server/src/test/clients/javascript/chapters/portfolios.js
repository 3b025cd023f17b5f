import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, done, gids, names, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('Ana puts what the swap needs into a portfolio', async () => {
  const { data: made } = await ana.portfolios.createPortfolio({
    data: { workspace, name: 'This spring', color: 'light-green' },
  })
  assert.equal(made.resource_type, 'portfolio')
  assert.equal(made.owner.gid, story.ana.gid)
  const portfolio = made.gid
  for (const project of [story.project, story.money]) {
    await ana.portfolios.addItemForPortfolio({ data: { item: project.gid } }, portfolio)
  }
  await ana.portfolios.addItemForPortfolio(
    { data: { item: story.catalogue.gid, insert_before: story.money.gid } },
    portfolio,
  )
  const { data: items } = await ana.portfolios.getItemsForPortfolio(portfolio)
  assert.deepEqual(gids(items), gids([story.project, story.catalogue, story.money]))
  const { data: without } = await ana.portfolios.removeItemForPortfolio(
    { data: { item: story.catalogue.gid } },
    portfolio,
  )
  assert.deepEqual(without, {})
  story.portfolio = made
})

test('she changes it, and finds it again', async () => {
  const portfolio = story.portfolio.gid
  const { data: changed } = await ana.portfolios.updatePortfolio({ data: { name: 'Our spring' } }, portfolio)
  assert.equal(changed.name, 'Our spring')
  assert.equal((await ana.portfolios.getPortfolio(portfolio)).data.color, 'light-green')
  const { data: hers } = await ana.portfolios.getPortfolios(workspace, { owner: 'me' })
  assert.ok(gids(hers).includes(portfolio))
})

test('Priya looks after it too, for a while', async () => {
  const portfolio = story.portfolio.gid
  await refusal(404, priya.portfolios.getPortfolio(portfolio))
  const { data: shared } = await ana.portfolios.addMembersForPortfolio(
    { data: { members: priya.person.email } },
    portfolio,
  )
  assert.equal(shared.members.length, 2)
  const { data: memberships } = await priya.portfolioMemberships.getPortfolioMembershipsForPortfolio(portfolio, {
    user: 'me',
  })
  assert.deepEqual(names(memberships.map(({ user }) => user)), [priya.person.name])
  const [{ gid }] = memberships
  const { data: read } = await priya.portfolioMemberships.getPortfolioMembership(gid)
  assert.equal(read.portfolio.gid, portfolio)
  assert.equal(read.access_level, 'viewer')
  const { data: all } = await ana.portfolioMemberships.getPortfolioMemberships({ portfolio })
  assert.equal(all.length, 2)
  const { data: left } = await ana.portfolios.removeMembersForPortfolio(
    { data: { members: priya.person.email } },
    portfolio,
  )
  assert.equal(left.members.length, 1)
})

test('the portfolio shows what its projects cost', async () => {
  const portfolio = story.portfolio.gid
  const { data: field } = await ana.customFields.createCustomField({
    data: { workspace, name: 'Cost of a project', resource_subtype: 'number' },
  })
  const { data: setting } = await ana.portfolios.addCustomFieldSettingForPortfolio(
    { data: { custom_field: field.gid } },
    portfolio,
  )
  assert.equal(setting.parent.gid, portfolio)
  await ana.projects.updateProject({ data: { custom_fields: { [field.gid]: 40 } } }, story.money.gid)
  const { data: settings } = await ana.customFieldSettings.getCustomFieldSettingsForPortfolio(portfolio)
  assert.deepEqual(gids(settings.map(({ custom_field }) => custom_field)), [field.gid])
  const { data: items } = await ana.portfolios.getItemsForPortfolio(portfolio, only('custom_fields.display_value'))
  assert.deepEqual(
    items.map(({ custom_fields }) => custom_fields.find(({ gid }) => gid === field.gid)?.display_value),
    [undefined, '40'],
  )
  await ana.portfolios.removeCustomFieldSettingForPortfolio({ data: { custom_field: field.gid } }, portfolio)
  await ana.customFields.deleteCustomField(field.gid)
})

test('a project says whether the portfolio opens it', async () => {
  const { data: ofPortfolio } = await ana.projectPortfolioSettings.getProjectPortfolioSettingsForPortfolio(
    story.portfolio.gid,
  )
  assert.equal(ofPortfolio.length, 2)
  const { data: ofProject } = await ana.projectPortfolioSettings.getProjectPortfolioSettingsForProject(
    story.money.gid,
  )
  const [{ gid }] = ofProject
  const { data: changed } = await ana.projectPortfolioSettings.updateProjectPortfolioSetting(
    { data: { is_access_control_inherited: true } },
    gid,
  )
  assert.equal(changed.is_access_control_inherited, true)
  const { data: read } = await ana.projectPortfolioSettings.getProjectPortfolioSetting(gid)
  assert.deepEqual([read.project.gid, read.portfolio.gid], [story.money.gid, story.portfolio.gid])
})

test('next spring begins as a copy of this one', async () => {
  const { data: job } = await ana.portfolios.duplicatePortfolio(story.portfolio.gid, {
    body: { data: { name: 'Next spring', include: 'members,child_projects' } },
  })
  assert.equal(job.resource_subtype, 'duplicate_portfolio')
  const { new_portfolio: copy } = await done(ana, job)
  assert.deepEqual(
    gids((await ana.portfolios.getItemsForPortfolio(copy.gid)).data),
    gids([story.project, story.money]),
  )
  for (const { gid } of [copy, story.portfolio]) {
    assert.deepEqual((await ana.portfolios.deletePortfolio(gid)).data, {})
  }
  await refusal(404, ana.portfolios.getPortfolio(copy.gid))
})
