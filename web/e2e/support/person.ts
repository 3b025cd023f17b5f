import { request } from '@playwright/test';
import { demo } from './demo';
import { caller } from './project';

export type Account = { name: string; email: string; password: string };

let count = 0;

/** Somebody of the test's own in the demo's workspace, who came in by an invitation. */
export async function aPerson(name: string, role = 'member'): Promise<Account> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${Date.now()}.${++count}@example.com`;
  const account = { name, email, password: 'some words in a row' };
  const anyone = await request.newContext({ baseURL: process.env.CAIRN_URL });
  const path = `/workspaces/${demo.workspace_gid}/invitations?opt_fields=url`;
  const { url } = await caller(anyone)<{ url: string }>('POST', path, { email, role });
  const token = url.split('/').at(-1);
  const answer = await anyone.post('/api/1.0/invitations/accept', { data: { data: { token, ...account } } });
  if (!answer.ok()) throw new Error(`${name} could not come in: ${await answer.text()}`);
  await anyone.dispose();
  return account;
}
