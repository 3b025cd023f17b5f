import { expect, type Page } from '@playwright/test';
import { demo } from './demo';

type Who = { email: string; password: string };

/** Signs in without the form; the form has a test of its own. */
export async function signIn(page: Page, who: Who = demo) {
  const answer = await page.request.post('/api/1.0/sessions', {
    data: { data: { email: who.email, password: who.password } },
  });
  expect(answer.status()).toBe(201);
}
