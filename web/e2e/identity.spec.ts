import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { signIn } from './support/signIn';

async function enter(page: Page, email: string, password: string) {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('one signs in where one wanted to go, and out again', async ({ page }) => {
  const ida = await aPerson('Ida Berg');
  await page.goto('/settings/profile');
  await enter(page, ida.email, 'not the password');
  await expect(page.getByRole('alert')).toContainText('The e-mail or password is not right.');
  await enter(page, ida.email, ida.password);
  await expect(page).toHaveURL(/\/settings\/profile$/);
  await page.getByRole('button', { name: 'Account of Ida Berg' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Cairn' })).toBeVisible();
  await page.goto('/my-tasks');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a session that was ended elsewhere leads back to signing in', async ({ page, browser }) => {
  const jon = await aPerson('Jon Dale');
  await page.goto('/my-tasks');
  await enter(page, jon.email, jon.password);
  await expect(page.getByRole('heading', { name: 'My tasks' })).toBeVisible();
  const elsewhere = await browser.newPage();
  await elsewhere.goto('/settings/sessions');
  await enter(elsewhere, jon.email, jon.password);
  const sessions = elsewhere.getByRole('list', { name: 'Sessions' });
  await expect(sessions.getByRole('listitem').first()).toContainText('This device');
  const others = sessions.getByRole('listitem').filter({ hasNotText: 'This device' });
  // One of the test's own making when the account was made, and the first page's.
  await expect(others).toHaveCount(2);
  for (const left of [1, 0]) {
    await others
      .first()
      .getByRole('button', { name: /^Sign out/ })
      .click();
    await expect(others).toHaveCount(left);
  }
  await page.getByRole('switch', { name: 'Show completed' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Cairn' })).toBeVisible();
  await elsewhere.close();
});

test('who came back in another tab is not asked to sign in again', async ({ page, context }) => {
  const kim = await aPerson('Kim Falk');
  const begin = () =>
    page.request.post('/api/1.0/sessions', { data: { data: { email: kim.email, password: kim.password } } });
  await begin();
  await page.goto('/my-tasks');
  await expect(page.getByRole('heading', { name: 'My tasks' })).toBeVisible();
  await context.clearCookies();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in to Cairn' })).toBeVisible();
  // What the browser keeps is written within half a second, and as the page goes.
  await page.goto('/sign-in');
  await begin();
  await page.goto('/my-tasks');
  await expect(page.getByRole('heading', { name: 'My tasks' })).toBeVisible();
});

test('someone comes in by a link', async ({ page, browser }) => {
  await signIn(page);
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('menuitem', { name: 'Invite people' }).click();
  await page.getByRole('button', { name: 'Invite by link instead' }).click();
  await page.getByRole('button', { name: 'Make link' }).click();
  const link = await page.getByRole('textbox', { name: 'Anyone with the link' }).inputValue();

  const newcomer = await browser.newPage();
  await newcomer.goto(link);
  await expect(newcomer.getByRole('heading', { name: 'Join Larkfield' })).toBeVisible();
  await newcomer.getByRole('textbox', { name: 'Your name' }).fill('Nadia Link');
  const email = `nadia.${Date.now()}@example.com`;
  await newcomer.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await newcomer.getByRole('textbox', { name: 'Password' }).fill('by a link I came');
  await newcomer.getByRole('button', { name: 'Create account and join' }).click();
  await expect(newcomer.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expect(newcomer.getByRole('navigation', { name: 'Main' })).toContainText('Larkfield');
  await newcomer.close();

  await page.getByRole('button', { name: 'Done' }).click();
  await page.goto('/settings/members');
  await page.getByRole('textbox', { name: 'Find a person' }).fill(email);
  await expect(page.getByRole('listitem').filter({ hasText: 'Nadia Link' })).toBeVisible();
});

test('an admin’s link sets a new password, once', async ({ page, browser }) => {
  const olga = await aPerson('Olga Forgetful');
  await signIn(page, demo);
  await page.goto('/settings/members');
  await page.getByRole('textbox', { name: 'Find a person' }).fill(olga.email);
  await page.getByRole('button', { name: 'Actions for Olga Forgetful' }).click();
  await page.getByRole('menuitem', { name: 'Make a password link' }).click();
  await page.getByRole('button', { name: 'Make link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const hers = await browser.newPage();
  await hers.goto('/forgot-password');
  await hers.getByRole('textbox', { name: 'E-mail' }).fill(olga.email);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('heading', { name: 'Ask an admin for a link' })).toBeVisible();
  await hers.goto(link);
  await hers.getByRole('textbox', { name: 'New password' }).fill('remembered from now on');
  await hers.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(hers.getByRole('heading', { name: 'Home' })).toBeVisible();
  await hers.goto(link);
  await hers.getByRole('textbox', { name: 'New password' }).fill('and another one again');
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await hers.context().clearCookies();
  await hers.goto('/sign-in');
  await enter(hers, olga.email, olga.password);
  await expect(hers.getByRole('alert')).toContainText('not right');
  await enter(hers, olga.email, 'remembered from now on');
  await expect(hers.getByRole('heading', { name: 'Home' })).toBeVisible();
  await hers.close();
});

test('an identity provider has a button, and what goes wrong there is told', async ({ page }) => {
  await page.route('**/api/1.0/sso', (route) => route.fulfill({ json: { data: { name: 'Example ID' } } }));
  await page.goto('/sign-in?sso=unknown&next=%2Fsettings%2Fapps');
  await expect(page.getByRole('alert')).toContainText('You have no account here yet');
  const button = page.getByRole('link', { name: 'Sign in with Example ID' });
  await expect(button).toHaveAttribute('href', '/-/sso?next=%2Fsettings%2Fapps');
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsOf(page)).toEqual([]);
  await page.goto('/sign-in?sso=nonsense');
  await expect(button).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test.describe('in a browser that speaks Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('Cairn speaks Polish from the first page on', async ({ page }) => {
    await page.goto('/my-tasks');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(demo.email);
    await page.getByRole('textbox', { name: 'Hasło' }).fill(demo.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await expect(page.getByRole('heading', { name: 'Moje zadania' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Moje zadania' })).toBeVisible();
  });
});
