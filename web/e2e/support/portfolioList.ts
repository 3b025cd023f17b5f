import type { Page } from '@playwright/test';

export const grid = (page: Page) => page.getByRole('treegrid', { name: 'Projects and portfolios' });
export const row = (page: Page, name: string) => grid(page).getByRole('row', { name, exact: true });
export const names = async (page: Page) =>
  Promise.all(
    (await grid(page).getByRole('row').all()).map(
      async (one) => (await one.getAttribute('aria-label')) ?? '',
    ),
  ).then((all) => all.filter(Boolean));
export const cell = (page: Page, name: string, label: string | RegExp) =>
  row(page, name).getByRole('gridcell', { name: label, exact: typeof label === 'string' });
export const list = (gid: string) => `/portfolio/${gid}/list`;
