import assert from 'node:assert/strict'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { clientOf, eventually, refusal, server } from './cairn.js'

const cairn = clientOf()
const workspace = server.workspace_gid
const folder = mkdtempSync(join(tmpdir(), 'cairn-'))
let project
let sections

const gids = (records) => records.map((record) => record.gid)
const only = (fields) => ({ opt_fields: fields })

before(async () => {
  const team = (await cairn.teams.getTeamsForWorkspace(workspace, { limit: 1 })).data[0]
  project = (
    await cairn.projects.createProject({
      data: { name: 'Seed library', workspace, team: team.gid, notes: 'Which seeds we keep, and where.' },
    })
  ).data
  sections = []
  for (const name of ['To sort', 'In the drawer', 'Sown']) {
    sections.push((await cairn.sections.createSectionForProject(project.gid, { body: { data: { name } } })).data)
  }
})

after(async () => {
  await cairn.projects.deleteProject(project.gid)
  rmSync(folder, { recursive: true })
})

async function task(name, more = {}) {
  return (await cairn.tasks.createTask({ data: { name, projects: [project.gid], ...more } })).data
}

test('tells who asks and where they belong', async () => {
  const me = (await cairn.users.getUser('me')).data
  assert.equal(me.email, server.email)
  assert.equal(me.resource_type, 'user')
  assert.ok(gids(me.workspaces).includes(workspace))
  assert.equal((await cairn.users.getUser(server.email)).data.gid, me.gid)
  const found = (await cairn.workspaces.getWorkspace(workspace)).data
  assert.equal(found.gid, workspace)
  const people = (await cairn.users.getUsers({ workspace, limit: 100 })).data
  assert.ok(gids(people).includes(me.gid))
})

test('creates a project with its sections in order', async () => {
  assert.equal(project.name, 'Seed library')
  assert.equal(project.notes, 'Which seeds we keep, and where.')
  const listed = (await cairn.sections.getSectionsForProject(project.gid)).data
  assert.deepEqual(gids(listed).slice(-3), gids(sections))
  const renamed = (await cairn.sections.updateSection(sections[0].gid, { body: { data: { name: 'Unsorted' } } })).data
  assert.equal(renamed.name, 'Unsorted')
  await cairn.sections.insertSectionForProject(project.gid, {
    body: { data: { section: sections[2].gid, before_section: sections[1].gid } },
  })
  const moved = (await cairn.sections.getSectionsForProject(project.gid)).data
  assert.deepEqual(gids(moved).slice(-3), [sections[0].gid, sections[2].gid, sections[1].gid])
})

test('creates, reads and updates a task', async () => {
  const made = await task('Label the beans', { assignee: 'me', due_on: '2030-03-01', notes: 'Latin name first.' })
  assert.equal(made.assignee.gid, (await cairn.users.getUser('me')).data.gid)
  assert.equal(made.due_on, '2030-03-01')
  const updated = (
    await cairn.tasks.updateTask({ data: { completed: true, due_on: null, name: 'Label the peas' } }, made.gid)
  ).data
  assert.equal(updated.name, 'Label the peas')
  assert.equal(updated.completed, true)
  assert.equal(updated.due_on, null)
  assert.equal(updated.notes, 'Latin name first.')
  assert.ok(Date.parse(updated.completed_at))
})

test('answers only the fields that are asked for', async () => {
  const made = await task('Count the envelopes', { assignee: 'me' })
  const asked = (await cairn.tasks.getTask(made.gid, only('name,assignee.name,memberships.section.name'))).data
  assert.deepEqual(Object.keys(asked).sort(), ['assignee', 'gid', 'memberships', 'name'])
  assert.deepEqual(Object.keys(asked.assignee).sort(), ['gid', 'name'])
  assert.deepEqual(Object.keys(asked.memberships[0].section).sort(), ['gid', 'name'])
})

test('nests subtasks and moves them to another parent', async () => {
  const parent = await task('Sort by family')
  const other = await task('Sort by season')
  const first = (await cairn.tasks.createSubtaskForTask({ data: { name: 'Legumes' } }, parent.gid)).data
  const second = (await cairn.tasks.createSubtaskForTask({ data: { name: 'Umbellifers' } }, parent.gid)).data
  assert.deepEqual(gids((await cairn.tasks.getSubtasksForTask(parent.gid)).data), [first.gid, second.gid])
  const moved = (await cairn.tasks.setParentForTask({ data: { parent: other.gid } }, first.gid, only('parent.gid'))).data
  assert.equal(moved.parent.gid, other.gid)
  assert.deepEqual(gids((await cairn.tasks.getSubtasksForTask(other.gid)).data), [first.gid])
})

test('puts a task into a second project and takes it out again', async () => {
  const second = (await cairn.projects.createProjectForWorkspace({ data: { name: 'Spring sowing' } }, workspace)).data
  try {
    const made = await task('Onion sets')
    await cairn.tasks.addProjectForTask({ data: { project: second.gid } }, made.gid)
    const both = (await cairn.projects.getProjectsForTask(made.gid)).data
    assert.deepEqual(gids(both).sort(), [project.gid, second.gid].sort())
    await cairn.tasks.removeProjectForTask({ data: { project: project.gid } }, made.gid)
    assert.deepEqual(gids((await cairn.tasks.getTasksForProject(second.gid)).data), [made.gid])
  } finally {
    await cairn.projects.deleteProject(second.gid)
  }
})

test('moves a task to a section', async () => {
  const made = await task('Marigolds')
  await cairn.sections.addTaskForSection(sections[1].gid, { body: { data: { task: made.gid } } })
  assert.ok(gids((await cairn.tasks.getTasksForSection(sections[1].gid)).data).includes(made.gid))
})

test('tags a task', async () => {
  const tag = (await cairn.tags.createTagForWorkspace({ data: { name: 'Heirloom', color: 'dark-orange' } }, workspace)).data
  try {
    const made = await task('Tomato, black cherry')
    await cairn.tasks.addTagForTask({ data: { tag: tag.gid } }, made.gid)
    assert.deepEqual(gids((await cairn.tags.getTagsForTask(made.gid)).data), [tag.gid])
    assert.deepEqual(gids((await cairn.tasks.getTasksForTag(tag.gid)).data), [made.gid])
    await cairn.tasks.removeTagForTask({ data: { tag: tag.gid } }, made.gid)
    assert.deepEqual((await cairn.tags.getTagsForTask(made.gid)).data, [])
  } finally {
    await cairn.tags.deleteTag(tag.gid)
  }
})

test('adds and removes followers', async () => {
  const member = server.people.find((person) => person.role === 'member')
  const made = await task('Borage')
  const followed = (await cairn.tasks.addFollowersForTask({ data: { followers: [member.email] } }, made.gid)).data
  assert.ok(followed.followers.some((follower) => follower.name === member.name))
  const left = (await cairn.tasks.removeFollowerForTask({ data: { followers: [member.email] } }, made.gid)).data
  assert.ok(!left.followers.some((follower) => follower.name === member.name))
})

test('comments, and tells what happened', async () => {
  const made = await task('Chard')
  const comment = (await cairn.stories.createStoryForTask({ data: { text: 'Two packets left.' } }, made.gid)).data
  assert.equal(comment.text, 'Two packets left.')
  const edited = (await cairn.stories.updateStory({ data: { text: 'Three packets left.' } }, comment.gid)).data
  assert.equal(edited.text, 'Three packets left.')
  await cairn.tasks.updateTask({ data: { completed: true } }, made.gid)
  const activity = await eventually(async () => {
    const stories = (await cairn.stories.getStoriesForTask(made.gid, only('type,resource_subtype,text'))).data
    return stories.find((story) => story.resource_subtype === 'marked_complete')
  })
  assert.equal(activity.type, 'system')
  await cairn.stories.deleteStory(comment.gid)
  await refusal(404, cairn.stories.getStory(comment.gid))
})

test('attaches a file and gives it back', async () => {
  const file = join(folder, 'germination.csv')
  writeFileSync(file, 'variety,rate\nborage,0.82\n')
  const made = await task('Germination test')
  const attached = (
    await cairn.attachments.createAttachmentForObject({ parent: made.gid, file: createReadStream(file) })
  ).data
  assert.equal(attached.name, 'germination.csv')
  const listed = (await cairn.attachments.getAttachmentsForObject(made.gid)).data
  assert.deepEqual(gids(listed), [attached.gid])
  const full = (await cairn.attachments.getAttachment(attached.gid, only('download_url,size'))).data
  assert.equal(await (await fetch(full.download_url)).text(), 'variety,rate\nborage,0.82\n')
  await cairn.attachments.deleteAttachment(attached.gid)
  assert.deepEqual((await cairn.attachments.getAttachmentsForObject(made.gid)).data, [])
})

test('pages to the end, each record once', async () => {
  const names = ['Beet', 'Kale', 'Leek', 'Mizuna', 'Pak choi', 'Radish', 'Turnip']
  const list = (await cairn.sections.createSectionForProject(project.gid, { body: { data: { name: 'Paged' } } })).data
  for (const name of names) {
    await task(name, { memberships: [{ project: project.gid, section: list.gid }] })
  }
  const seen = []
  let page = await cairn.tasks.getTasksForSection(list.gid, { limit: 3 })
  while (page.data) {
    assert.ok(page.data.length <= 3)
    seen.push(...page.data.map((record) => record.name))
    page = await page.nextPage()
  }
  assert.deepEqual(seen, names)
})

test('refuses with the documented errors', async () => {
  assert.match(await refusal(404, cairn.tasks.getTask('1')), /1/)
  await refusal(404, cairn.tasks.getTask('not-a-gid'))
  await refusal(400, cairn.tasks.createTask({ data: { name: 'Nowhere' } }))
  assert.match(
    await refusal(400, cairn.tasks.createTask({ data: { workspace, assignee: 'nobody@example.org' } })),
    /^assignee: /,
  )
  await refusal(400, cairn.tasks.getTasksForProject(project.gid, { limit: 101 }))
  await refusal(400, cairn.tasks.getTasksForProject(project.gid, { limit: 5, offset: 'abc' }))
  await refusal(401, clientOf({ token: 'wrong' }).users.getUser('me'))
})

test('hides from others what is not theirs', async () => {
  const made = await task('Only for us')
  const stranger = server.people.find((person) => person.workspace_gid !== workspace)
  await refusal(404, clientOf(stranger).tasks.getTask(made.gid))
  await refusal(404, clientOf(stranger).workspaces.getWorkspace(workspace))
  const guest = server.people.find((person) => person.role === 'guest')
  await refusal(404, clientOf(guest).tasks.getTask(made.gid))
  assert.equal((await clientOf(guest).projects.getProjects({ workspace })).data.length, 1)
})

test('follows what changes', async () => {
  const made = await task('Foxglove')
  const first = await cairn.events.getEvents(made.gid).catch((error) => error)
  assert.equal(first.status, 412)
  let { sync } = JSON.parse(first.response.text)
  await cairn.tasks.updateTask({ data: { assignee: 'me' } }, made.gid)
  const seen = []
  await eventually(async () => {
    const page = await cairn.events.getEvents(made.gid, { sync })
    sync = page._response.sync
    seen.push(...page.data)
    return seen.some((event) => event.resource.resource_type === 'story')
  })
  const assigned = seen.find((event) => event.change?.field === 'assignee')
  assert.equal(assigned.action, 'changed')
  assert.equal(assigned.change.new_value.gid, (await cairn.users.getUser('me')).data.gid)
})

test('lists webhooks, and makes none that leads into a private network', async () => {
  const [webhook] = (await cairn.webhooks.getWebhooks(workspace)).data
  assert.ok(webhook.target.startsWith('https://'))
  assert.ok(Array.isArray((await cairn.webhooks.getWebhook(webhook.gid)).data.filters))
  const target = 'http://localhost:1/'
  await refusal(403, cairn.webhooks.createWebhook({ data: { resource: project.gid, target } }))
  assert.match(
    await refusal(400, cairn.webhooks.createWebhook({ data: { resource: workspace, target } })),
    /^filters: /,
  )
})

test('deletes a task', async () => {
  const made = await task('Mouldy packet')
  assert.deepEqual((await cairn.tasks.deleteTask(made.gid)).data, {})
  await refusal(404, cairn.tasks.getTask(made.gid))
})
