import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aPlan, day } from './support/planned';
import { caller } from './support/project';
import { signIn } from './support/signIn';

test('a new update begins with what has changed, and one goes on from there', async ({ page, request }) => {
  const project = await aPlan(request, 'Harvest', {
    Dig: {},
    Plant: { waitsFor: ['Water'] },
    Water: {},
    'First apples': { due: 30, kind: 'milestone' },
  });
  const call = caller(request);
  await call('PUT', `/tasks/${project.tasks.Dig}`, { completed: true });
  await call('PUT', `/tasks/${project.tasks['First apples']}`, { due_on: day(40) });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
  await page.getByRole('button', { name: 'Write an update' }).click();
  const text = page.getByRole('textbox', { name: 'What happened' });
  await expect(text).toContainText('1 task done');
  await expect(text.getByRole('listitem')).toHaveText([/First apples/, 'Dig', 'Plant waits for “Water”']);
  expect(await violationsOf(page)).toEqual([]);
  await text.press('ControlOrMeta+End');
  await page.keyboard.type(' All is well.');
  await page.getByRole('button', { name: 'Post' }).click();
  const told = page.getByRole('list', { name: 'Status updates', exact: true });
  await expect(told).toContainText('All is well.');
  await expect(told).toContainText('Milestones that slipped');
  await expect(told.getByRole('figure')).toContainText('1 of 4 tasks done');

  // All of that is told now.
  await page.getByRole('button', { name: 'Write an update' }).click();
  await expect(text.getByRole('listitem')).toHaveText(['Plant waits for “Water”']);
  await page.getByRole('button', { name: 'Start with nothing' }).click();
  await expect(text).toHaveText('');
});

test('an update begins with how it stood last, and is taken back by keys', async ({ page, request }) => {
  const project = await aPlan(request, 'Frost', { Cover: {} });
  await caller(request)('POST', '/status_updates', {
    parent: project.gid,
    status_type: 'off_track',
    title: 'Cold',
    text: 'It is cold.',
  });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
  const told = page.getByRole('list', { name: 'Status updates', exact: true });
  await expect(told).toContainText('It is cold.');
  await page.getByRole('button', { name: 'Write an update' }).click();
  await expect(page.getByRole('radio', { name: 'Off track' })).toBeChecked();
  await page.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('Still cold.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(told).toContainText('Still cold.');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(told).not.toContainText('Still cold.');
  await expect(told).toContainText('It is cold.');
});

test('its author says an update otherwise, and takes that back by keys', async ({ page, request }) => {
  const project = await aPlan(request, 'Thaw', { Uncover: {} });
  const call = caller(request);
  const { gid } = await call<{ gid: string }>('POST', '/status_updates', {
    parent: project.gid,
    status_type: 'off_track',
    title: 'Cold',
    text: 'It is could.',
  });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
  const told = page.getByRole('list', { name: 'Status updates', exact: true });
  await told.getByRole('button', { name: 'Change Cold' }).click();
  await expect(told.getByRole('radio', { name: 'Off track' })).toBeChecked();
  await expect(told.getByRole('textbox', { name: 'Title' })).toHaveValue('Cold');
  expect(await violationsOf(page)).toEqual([]);
  await told.getByText('At risk').click();
  await told.getByRole('textbox', { name: 'What happened' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('It is cold.');
  await told.getByRole('button', { name: 'Save' }).click();
  await expect(told.getByRole('listitem')).toBeFocused();
  await expect(told).toContainText('It is cold.');
  await expect(told).toContainText('At risk');
  const kept = () => call('GET', `/status_updates/${gid}?opt_fields=title,text,status_type`);
  await expect.poll(kept).toMatchObject({ title: 'Cold', text: 'It is cold.', status_type: 'at_risk' });
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(told).toContainText('It is could.');
  await expect.poll(kept).toMatchObject({ text: 'It is could.', status_type: 'off_track' });
});

test('an update that is half written is there on the way back', async ({ page, request }) => {
  const project = await aPlan(request, 'Bloom', { Bud: {} });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
  await page.getByRole('button', { name: 'Write an update' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toBeFocused();
  await page.keyboard.type('Half a thought');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolios' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolios', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toContainText('Half a thought');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Write an update' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened' })).not.toContainText('Half a thought');
});
