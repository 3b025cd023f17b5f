import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { caller } from './support/project';
import { signIn } from './support/signIn';

const back = 'https://charts.example.com/back';

type App = { client_id: string; client_secret: string };

/** An app of the demo's admin; what it asks for stands in the address. */
async function anApp(page: Page, redirect = back): Promise<App> {
  const app = { name: 'Gantt charts', redirect_uris: [redirect], workspaces: [demo.workspace_gid] };
  return caller(page.request)<App>('POST', '/oauth_apps', app);
}

function question(app: App, more: Record<string, string> = {}) {
  const asked = {
    client_id: app.client_id,
    redirect_uri: back,
    response_type: 'code',
    state: '1234567890123456789',
    scope: 'tasks:read tasks:write openid',
    ...more,
  };
  return `/-/oauth_authorize?${new URLSearchParams(asked)}`;
}

/** The app's own site, which is not on this machine. */
async function standIn(page: Page) {
  await page.route('https://charts.example.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Charts</title>' }),
  );
}

async function redeem(page: Page, app: App, code: string | null) {
  const form = {
    grant_type: 'authorization_code',
    client_id: app.client_id,
    client_secret: app.client_secret,
    redirect_uri: back,
    code: code ?? '',
  };
  return page.request.post('/-/oauth_token', { form });
}

for (const [size, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${size}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('somebody signs in, lets an app act for them, and takes it back', async ({ page }) => {
      await standIn(page);
      const app = await anApp(page);
      const olga = await aPerson('Olga Auth');
      await page.goto(question(app));
      await page.getByRole('textbox', { name: 'E-mail' }).fill(olga.email);
      await page.getByRole('textbox', { name: 'Password' }).fill(olga.password);
      await page.getByRole('button', { name: 'Sign in' }).click();

      await expect(page.getByRole('heading', { name: 'Let Gantt charts act for you?' })).toBeVisible();
      await expect(
        page.getByRole('listitem').filter({ hasText: 'Tasks: see, add and change' }),
      ).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Then you go on to charts.example.com.');
      await expect(page.getByRole('main')).toContainText(`Signed in as ${olga.name}`);
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page)).toEqual([]);

      await page.getByRole('button', { name: 'Allow' }).click();
      await page.waitForURL(/^https:\/\/charts\.example\.com\/back\?/);
      const came = new URL(page.url()).searchParams;
      expect(came.get('state')).toBe('1234567890123456789');
      const tokens = await (await redeem(page, app, came.get('code'))).json();
      expect(tokens.data.email).toBe(olga.email);
      const lists = () =>
        caller(page.request, tokens.access_token)(
          'GET',
          `/tasks?assignee=me&workspace=${demo.workspace_gid}`,
        );
      expect(await lists()).toEqual([]);

      await page.goto('/settings/apps');
      const acting = page.getByRole('list', { name: 'Apps that act for you' });
      await expect(acting).toContainText('Tasks: see, add and change');
      await page.getByRole('button', { name: 'Take back from Gantt charts' }).click();
      await expect(acting).toBeHidden();
      // Leaving the page ends the time for second thoughts.
      await page.goto('/my-tasks');
      await expect(lists).rejects.toThrow('401');
    });
  });
}

test('who denies goes back without a code', async ({ page }) => {
  await standIn(page);
  await signIn(page);
  await page.goto(question(await anApp(page)));
  await page.getByRole('button', { name: 'Deny' }).click();
  await page.waitForURL(/error=access_denied/);
  expect(page.url()).not.toContain('code=');
});

test('whoever is signed in as somebody else changes that first', async ({ page }) => {
  const [first, second] = [await aPerson('Una First'), await aPerson('Vera Second')];
  await page.request.post('/api/1.0/sessions', { data: { data: first } });
  await page.goto(question(await anApp(page)));
  await page.getByRole('button', { name: 'Use another account' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(second.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(second.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('main')).toContainText('Signed in as Vera Second');
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
});

test('a code is shown where the app has no address', async ({ page }) => {
  const shown = 'urn:ietf:wg:oauth:2.0:oob';
  await signIn(page);
  await page.goto(question(await anApp(page, shown), { redirect_uri: shown }));
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue(/^cairncode_/);
  expect(await violationsOf(page)).toEqual([]);
});

test('nobody is sent to an unknown place', async ({ page }) => {
  await signIn(page);
  await page.goto(question(await anApp(page), { redirect_uri: 'https://evil.example.com/' }));
  await expect(page.getByRole('heading', { name: 'This link is not good' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0);
});

test('an app that asks in a wrong way is told so', async ({ page }) => {
  await signIn(page);
  await page.goto(question(await anApp(page), { scope: 'everything' }));
  await expect(page.getByRole('heading', { name: 'Gantt charts has asked in a wrong way' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go back to Gantt charts' })).toHaveAttribute(
    'href',
    /^https:\/\/charts\.example\.com\/back\?.*error=invalid_scope/,
  );
});

test('an app is registered, given another secret, renamed and deleted', async ({ page }) => {
  const ida = await aPerson('Ida App');
  await signIn(page, ida);
  await page.goto('/settings/apps');
  await page.getByRole('button', { name: 'Create app' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Release calendar');
  await page.getByRole('textbox', { name: 'Redirect URLs' }).fill('http://evil.example.com/');
  await page.getByRole('dialog').getByRole('button', { name: 'Create app' }).click();
  await expect(page.getByText('Must begin with https://')).toBeVisible();
  await page.getByRole('textbox', { name: 'Redirect URLs' }).fill(back);
  await page.getByRole('dialog').getByRole('button', { name: 'Create app' }).click();
  const secret = page.getByRole('textbox', { name: 'Client secret' });
  const first = await secret.inputValue();
  expect(first).toMatch(/^cairnsec_/);
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Edit Release calendar' }).click();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(/^\d+$/);
  await expect(secret).toHaveCount(0);
  await page.getByRole('button', { name: 'New secret' }).click();
  await expect(secret).toHaveValue(/^cairnsec_/);
  expect(await secret.inputValue()).not.toBe(first);
  await page.getByRole('textbox', { name: 'Name' }).fill('Releases');
  await page.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('button', { name: 'Delete the app Releases' }).click();
  await expect(page.getByText('You have not registered an app')).toBeVisible();
});
