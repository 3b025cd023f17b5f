import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, appFor, only, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('an app acts for somebody with the token that it got by OAuth', async () => {
  const app = await appFor(ana.person, 'default')
  const { data: me } = await app.users.getUser('me', only('email'))
  assert.equal(me.email, ana.person.email)
  const { data: task } = await app.tasks.createTask({
    data: { name: 'Counted by the app', workspace, assignee: 'me' },
  })
  assert.equal((await ana.tasks.getTask(task.gid)).data.name, 'Counted by the app')
})

test('an app is told which scope it lacks', async () => {
  const app = await appFor(ana.person, 'projects:read')
  assert.equal((await app.projects.getProject(story.project.gid)).data.gid, story.project.gid)
  assert.match(await refusal(403, app.tasks.createTask({ data: { name: 'No', workspace } })), /tasks:write/)
})
