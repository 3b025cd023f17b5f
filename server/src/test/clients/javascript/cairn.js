import { readFileSync } from 'node:fs'
import Asana from 'asana'

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

export const server = demo()

/** A client in the name of one of the demo's people, by default of its admin. */
export function clientOf(person = server) {
  const client = new Asana.ApiClient()
  client.basePath = `${process.env.CAIRN_URL ?? server.base_url}/api/1.0`
  client.authentications.token.accessToken = person.token
  return {
    users: new Asana.UsersApi(client),
    workspaces: new Asana.WorkspacesApi(client),
    teams: new Asana.TeamsApi(client),
    projects: new Asana.ProjectsApi(client),
    sections: new Asana.SectionsApi(client),
    tasks: new Asana.TasksApi(client),
    tags: new Asana.TagsApi(client),
    stories: new Asana.StoriesApi(client),
    attachments: new Asana.AttachmentsApi(client),
    userTaskLists: new Asana.UserTaskListsApi(client),
    events: new Asana.EventsApi(client),
    webhooks: new Asana.WebhooksApi(client),
  }
}

/** The documented shape of a refusal; returns its first message. */
export async function refusal(status, request) {
  try {
    await request
  } catch (error) {
    if (error.status !== status) {
      throw new Error(`Answered ${error.status} instead of ${status}: ${error.response?.text}`)
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
  const end = Date.now() + 10_000
  for (;;) {
    const found = await check()
    if (found) {
      return found
    }
    if (Date.now() > end) {
      throw new Error('It did not come within ten seconds')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
