import { expect, type Page } from '@playwright/test';
import { demo } from './demo';

type Who = { email: string; password: string };
type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0];

const sessions = new Map<string, Cookies>();

/** Signs in without the form, which has tests of its own; one session serves all tests that do not end it. */
export async function signIn(page: Page, who: Who = demo) {
  const known = sessions.get(who.email);
  if (known) {
    await page.context().addCookies(known);
    return;
  }
  const { email, password } = who;
  const answer = await page.request.post('/api/1.0/sessions', { data: { data: { email, password } } });
  expect(answer.status()).toBe(201);
  sessions.set(email, await page.context().cookies());
}
