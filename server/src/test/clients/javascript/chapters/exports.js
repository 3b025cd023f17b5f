import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { ana, done, eventually, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

async function unpacked(url) {
  const answer = await fetch(url)
  assert.equal(answer.status, 200)
  return gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()
}

test('Ana takes the project home as a file', async () => {
  const { data: job } = await ana.exports.createGraphExport({ data: { parent: story.project.gid } })
  assert.equal(job.resource_subtype, 'graph_export_request')
  const { new_graph_export: file } = await done(ana, job)
  assert.ok(Date.parse(file.completed_at))
  const records = JSON.parse(await unpacked(file.download_url))
  const list = Array.isArray(records) ? records : records.data
  const beans = list.find((record) => record.gid === story.tasks.beans.gid)
  assert.equal(beans.name, 'Pack all the beans')
})

test('and all tasks of hers as lines', async () => {
  const { data: job } = await ana.exports.createResourceExport({
    data: {
      workspace,
      export_request_parameters: [
        {
          resource_type: 'task',
          filters: { 'projects.any': story.project.gid },
          fields: ['name', 'assignee.name'],
        },
        { resource_type: 'team' },
      ],
    },
  })
  const { new_resource_export: file } = await done(ana, job)
  const lines = (await unpacked(file.download_url))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const beans = lines.find((record) => record.gid === story.tasks.beans.gid)
  assert.equal(beans.name, 'Pack all the beans')
  assert.equal(beans.assignee.name, priya.person.name)
  const team = lines.find((record) => record.gid === story.team.gid)
  assert.ok(team.members.some((member) => member.gid === story.priya.gid))
})

test('the whole organization is for admins only', async () => {
  await refusal(403, priya.organizationExports.createOrganizationExport({ data: { organization: workspace } }))
  const { data: asked } = await ana.organizationExports.createOrganizationExport({
    data: { organization: workspace },
  })
  assert.equal(asked.organization.gid, workspace)
  assert.ok(['pending', 'started', 'finished'].includes(asked.state))
  const ready = await eventually(async () => {
    const { data } = await ana.organizationExports.getOrganizationExport(asked.gid)
    assert.notEqual(data.state, 'error')
    return data.state === 'finished' ? data : undefined
  })
  assert.match(await unpacked(ready.download_url), /Pack all the beans/)
})
