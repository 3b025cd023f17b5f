import assert from 'node:assert/strict'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ana, eventually, everyPage, gids, only, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('Priya comments, and corrects herself', async () => {
  const { beans } = story.tasks
  const { data: comment } = await priya.stories.createStoryForTask(
    { data: { html_text: '<body>Only <em>thirty</em> packets.</body>' } },
    beans.gid,
  )
  assert.equal(comment.text, 'Only thirty packets.')
  assert.equal(comment.type, 'comment')
  assert.equal(comment.resource_subtype, 'comment_added')
  assert.equal(comment.created_by.gid, story.priya.gid)
  const { data: edited } = await priya.stories.updateStory(
    { data: { text: 'Only twenty packets.', is_pinned: true } },
    comment.gid,
  )
  assert.equal(edited.text, 'Only twenty packets.')
  assert.equal(edited.is_pinned, true)
  const { data: read } = await ana.stories.getStory(comment.gid, only('is_edited,html_text,target.name'))
  assert.equal(read.is_edited, true)
  assert.equal(read.html_text, '<body>Only twenty packets.</body>')
  assert.equal(read.target.name, 'Pack all the beans')
  await refusal(403, ana.stories.updateStory({ data: { text: 'Fifty!' } }, comment.gid))
  story.comment = comment
})

test('the task tells what happened to it', async () => {
  const { leaflet } = story.tasks
  const activity = await eventually(async () => {
    const { data } = await ana.stories.getStoriesForTask(leaflet.gid, only('type,resource_subtype,created_by'))
    return data.find(
      (one) => one.resource_subtype === 'marked_complete' || one.resource_subtype.includes('approval'),
    )
  })
  assert.equal(activity.type, 'system')
  assert.equal(activity.created_by.gid, story.ana.gid)
})

test('Ana likes it with an emoji', async () => {
  await ana.own('POST', '/reactions', { target: story.comment.gid, emoji: '🌱' })
  const { data: reactions } = await priya.reactions.getReactionsOnObject(story.comment.gid, '🌱')
  assert.equal(reactions.length, 1)
  assert.equal(reactions[0].emoji, '🌱')
  assert.equal(reactions[0].user.gid, story.ana.gid)
  const { data: read } = await priya.stories.getStory(story.comment.gid)
  assert.equal(read.reaction_summary[0].emoji_base, '🌱')
  assert.equal(read.reaction_summary[0].count, 1)
})

test('Priya takes a comment back', async () => {
  const { data: comment } = await priya.stories.createStoryForTask(
    { data: { text: 'Oops' } },
    story.tasks.beans.gid,
  )
  assert.deepEqual((await priya.stories.deleteStory(comment.gid)).data, {})
  await refusal(404, priya.stories.getStory(comment.gid))
})

test('Ana attaches a file and a link, and gets them back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-'))
  const file = join(folder, 'germination – 2029.csv')
  const content = 'variety,rate\nborlotti,0.82\n'
  writeFileSync(file, content)
  const parent = story.tasks.beans.gid
  const { data: attached } = await ana.attachments.createAttachmentForObject({
    parent,
    file: createReadStream(file),
  })
  rmSync(folder, { recursive: true })
  assert.equal(attached.name, 'germination – 2029.csv')
  assert.equal(attached.resource_subtype, 'asana')
  const { data: link } = await ana.attachments.createAttachmentForObject({
    parent,
    resource_subtype: 'external',
    url: 'https://seeds.example.com/beans',
    name: 'All about beans',
  })
  assert.equal(link.resource_subtype, 'external')
  const { data: listed } = await ana.attachments.getAttachmentsForObject(parent)
  assert.deepEqual(gids(listed).sort(), gids([attached, link]).sort())
  const { data: read } = await ana.attachments.getAttachment(attached.gid)
  assert.equal(read.size, content.length)
  assert.equal(read.host, 'asana')
  assert.equal(read.parent.gid, parent)
  assert.equal(await (await fetch(read.download_url)).text(), content)
  assert.deepEqual((await ana.attachments.deleteAttachment(link.gid)).data, {})
  assert.deepEqual(gids((await ana.attachments.getAttachmentsForObject(parent)).data), [attached.gid])
})

test('and a picture to the project', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-'))
  const file = join(folder, 'dot.png')
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  writeFileSync(file, Buffer.from(png, 'base64'))
  const parent = story.project.gid
  const { data: picture } = await ana.attachments.createAttachmentForObject({
    parent,
    file: createReadStream(file),
  })
  rmSync(folder, { recursive: true })
  assert.deepEqual(gids((await ana.attachments.getAttachmentsForObject(parent)).data), [picture.gid])
  const { data: read } = await ana.attachments.getAttachment(picture.gid, only('download_url'))
  const bytes = Buffer.from(await (await fetch(read.download_url)).arrayBuffer())
  assert.equal(bytes.toString('base64'), png)
})

test('Priya tags what is rare', async () => {
  const { data: tag } = await priya.tags.createTag({ data: { name: 'Heirloom', color: 'dark-orange', workspace } })
  const { data: other } = await priya.tags.createTagForWorkspace({ data: { name: 'Hybrid' } }, workspace)
  assert.equal(tag.color, 'dark-orange')
  assert.equal(other.workspace.gid, workspace)
  const { data: changed } = await priya.tags.updateTag(
    { data: { color: 'light-red', notes: 'Old ones' } },
    tag.gid,
  )
  assert.equal(changed.color, 'light-red')
  assert.equal((await ana.tags.getTag(tag.gid)).data.notes, 'Old ones')
  for (const one of [tag, other]) {
    await ana.tasks.addTagForTask({ data: { tag: one.gid } }, story.tasks.beans.gid)
  }
  await ana.tasks.removeTagForTask({ data: { tag: other.gid } }, story.tasks.beans.gid)
  assert.deepEqual(gids((await ana.tags.getTagsForTask(story.tasks.beans.gid)).data), [tag.gid])
  assert.deepEqual(gids((await ana.tasks.getTasksForTag(tag.gid)).data), [story.tasks.beans.gid])
  const all = await everyPage((page) => ana.tags.getTags({ workspace, ...page }))
  const same = await everyPage((page) => ana.tags.getTagsForWorkspace(workspace, page))
  assert.ok(gids(all).includes(other.gid))
  assert.deepEqual(gids(same), gids(all))
  assert.deepEqual((await priya.tags.deleteTag(other.gid)).data, {})
  await refusal(404, priya.tags.getTag(other.gid))
  story.tag = tag
})
