import type { APIRequestContext } from '@playwright/test';
import { demo } from './demo';
import { caller } from './project';

/** A portfolio of the test's own, with what is in it. */
export async function aPortfolio(
  request: APIRequestContext,
  name: string,
  items: readonly string[] = [],
): Promise<string> {
  const call = caller(request);
  const { gid } = await call<{ gid: string }>('POST', '/portfolios', {
    name,
    workspace: demo.workspace_gid,
    privacy_setting: 'public_to_domain',
  });
  for (const item of items) await call('POST', `/portfolios/${gid}/addItem`, { item });
  return gid;
}

/** The names of what is in a portfolio, in the server's order. */
export async function itemsOf(request: APIRequestContext, portfolio: string): Promise<string[]> {
  const items = await caller(request)<{ name: string }[]>(
    'GET',
    `/portfolios/${portfolio}/items?opt_fields=name`,
  );
  return items.map(({ name }) => name);
}
