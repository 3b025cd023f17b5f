import { readFileSync } from 'node:fs'
import Asana from 'asana'
import { noting } from './calls.js'

/**
 * The server under test: `CAIRN_DEMO` names the `demo.json` of a running Cairn; `CAIRN_URL` overrides the address
 * that it gives.
 */
function demo() {
  const file = process.env.CAIRN_DEMO
  if (!file) {
    throw new Error('Set CAIRN_DEMO to the demo.json of a Cairn that was started with --demo')
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

const server = demo()
const base = `${process.env.CAIRN_URL ?? server.base_url}/api/1.0`

export const workspace = server.workspace_gid

/** A client in the name of one person: all APIs that the package exports, `tasks` for its TasksApi and so on. */
export function clientOf(person) {
  const client = new Asana.ApiClient()
  client.basePath = base
  client.authentications.token.accessToken = person.token
  const apis = { person, own: (method, path, data) => own(person, method, path, data) }
  for (const [name, Api] of Object.entries(Asana)) {
    if (name.endsWith('Api')) {
      const key = name.slice(0, -'Api'.length)
      apis[key[0].toLowerCase() + key.slice(1)] = noting(name, new Api(client))
    }
  }
  return apis
}

/** What Cairn offers beyond the API that the client knows, such as to react. */
async function own(person, method, path, data) {
  const headers = { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/json' }
  const answer = await fetch(base + path, { method, headers, body: JSON.stringify({ data }) })
  const text = await answer.text()
  if (!answer.ok) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  }
  return JSON.parse(text)
}

const origin = process.env.CAIRN_URL ?? server.base_url

/** A client in the name of an app that the person has let act for them, as the app would come by its token. */
export async function appFor(person, scope) {
  const json = { 'Content-Type': 'application/json' }
  const { email, password } = person
  const signedIn = await fetch(`${base}/sessions`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ data: { email, password } }),
  })
  const session = {
    ...json,
    Cookie: signedIn.headers.get('set-cookie').split(';')[0],
    'X-CSRF-Token': (await signedIn.json()).data.csrf_token,
  }
  const { client_id, client_secret, redirect_uri } = server.oauth_app
  const request = String(new URLSearchParams({ client_id, redirect_uri, response_type: 'code', scope }))
  const allowed = await fetch(`${base}/oauth_consents`, {
    method: 'POST',
    headers: session,
    body: JSON.stringify({ data: { request, allow: true } }),
  })
  const code = new URL((await allowed.json()).data.redirect_to).searchParams.get('code')
  const answer = await fetch(`${origin}/-/oauth_token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id, client_secret, redirect_uri, code }),
  })
  return clientOf({ token: (await answer.json()).access_token })
}

const cast = (role, nth = 0) => clientOf(server.people.filter((person) => person.role === role)[nth])

export const ana = cast('admin')
export const priya = cast('member')
export const tomasz = cast('member', 1)
export const camille = cast('guest')
export const theo = cast('other_workspace')

export const gids = (records) => records.map((record) => record.gid)
export const names = (records) => records.map((record) => record.name)
export const only = (fields, more) => ({ opt_fields: fields, ...more })

/** The records of all pages of a list, each of which must stand on one page only. */
export async function everyPage(list) {
  const found = []
  let page = await list({ limit: 50 })
  while (page.data) {
    found.push(...page.data)
    page = await page.nextPage()
  }
  if (new Set(gids(found)).size < found.length) {
    throw new Error('A record stands on two pages')
  }
  return found
}

/** The documented shape of a refusal; returns its first message. */
export async function refusal(status, request) {
  try {
    await request
  } catch (error) {
    if (error.status !== status) {
      throw new Error(`Answered ${error.status} instead of ${status}: ${error.response?.text ?? error}`)
    }
    const errors = JSON.parse(error.response.text).errors
    if (!Array.isArray(errors) || typeof errors[0].message !== 'string') {
      throw new Error(`Not the documented error: ${error.response.text}`)
    }
    return errors[0].message
  }
  throw new Error(`Answered without the refusal ${status}`)
}

/** Waits for what follows a write a moment later, such as a story. */
export async function eventually(check) {
  const end = Date.now() + 30_000
  for (;;) {
    const found = await check()
    if (found) {
      return found
    }
    if (Date.now() > end) {
      throw new Error('It did not come within thirty seconds')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Asks for a job until it has done its work. */
export async function done(client, job) {
  return eventually(async () => {
    const { data } = await client.jobs.getJob(job.gid)
    if (data.status === 'failed') {
      throw new Error(`The job ${job.resource_subtype} has failed`)
    }
    return data.status === 'succeeded' ? data : undefined
  })
}
