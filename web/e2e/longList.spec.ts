import { expect, test } from '@playwright/test';
import { aProject } from './support/project';
import { signIn } from './support/signIn';

test('a long list draws what is in view, keeps its headers in sight, and is walked from end to end', async ({
  page,
  request,
}) => {
  const names = (letter: string) => Array.from({ length: 60 }, (_, index) => `${letter} ${index + 1}`);
  const project = await aProject(request, 'Long', { First: names('a'), Second: names('b') });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list`);
  const grid = page.getByRole('treegrid', { name: 'Tasks' });
  await expect(page.getByRole('row', { name: 'a 1', exact: true })).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await expect(grid).toHaveAttribute('aria-rowcount', '125');
  await expect(page.getByRole('button', { name: 'Add section' })).toBeInViewport();

  const top = async (name: string) =>
    (await page.getByRole('row', { name, exact: true }).boundingBox())?.y ?? Number.NaN;
  const before = await top('First');
  await grid.hover();
  await page.mouse.wheel(0, 700);
  await expect(page.getByRole('row', { name: 'a 25', exact: true })).toBeInViewport();
  expect(await top('First')).toBe(before);

  await page.getByRole('row', { name: 'a 25', exact: true }).getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('row', { name: 'b 60', exact: true })).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(
    page.getByRole('row', { name: 'b 60', exact: true }).getByRole('gridcell').first(),
  ).toBeFocused();
  expect(await top('Second')).toBe(before);
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('row', { name: 'a 1', exact: true })).toBeInViewport();
});
