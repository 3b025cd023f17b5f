// Takes pictures of the screens of a running demo: node web/e2e/screens.mjs DEMO_JSON FOLDER [NAME …]
// Each is taken light in English and dark in Polish, at the size of a desktop and of a phone.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { quietOf } from './support/quiet.mjs';

const [file, folder, ...only] = process.argv.slice(2);
if (!file || !folder) {
  console.error('node web/e2e/screens.mjs DEMO_JSON FOLDER [NAME …]');
  process.exit(2);
}
const demo = JSON.parse(readFileSync(file, 'utf8'));
/** Desktops at three quarters of their size, so that a picture of one weighs less than 60 kB. */
const sizes = {
  desktop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 0.75 },
  phone: { viewport: { width: 390, height: 844 } },
};
const looks = [
  { name: 'light', colorScheme: 'light', locale: 'en-GB' },
  { name: 'dark', colorScheme: 'dark', locale: 'pl-PL' },
];

async function ask(address) {
  const answer = await fetch(`${demo.base_url}/api/1.0${address}`, {
    headers: { Authorization: `Bearer ${demo.token}` },
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()).data;
}

/** A project in the middle of its work, and a task of it that has subtasks. */
async function subject() {
  const projects = await ask(`/projects?workspace=${demo.workspace_gid}&limit=100&opt_fields=name`);
  const project = projects.find(({ name }) => /mobile app.* launch/i.test(name)) ?? projects[0];
  const tasks = await ask(`/tasks?project=${project.gid}&limit=100&opt_fields=num_subtasks,dependencies`);
  const task = tasks.find((one) => one.num_subtasks > 0 && one.dependencies.length > 0) ?? tasks[0];
  const teams = await ask(`/workspaces/${demo.workspace_gid}/teams?limit=1`);
  const me = await ask('/users/me?opt_fields=gid');
  const portfolios = await ask(`/portfolios?workspace=${demo.workspace_gid}`);
  const goals = await ask(`/goals?workspace=${demo.workspace_gid}&opt_fields=name,metric.progress_source`);
  const goal = goals.find(({ metric }) => metric?.progress_source === 'manual') ?? goals[0];
  const dashboards = await ask(`/dashboards?workspace=${demo.workspace_gid}`);
  const [portfolio, dashboard] = [portfolios[0].gid, dashboards[0].gid];
  const drafts = await ask(`/workload_drafts?workspace=${demo.workspace_gid}`);
  const budgeted = await ask('/rates?resource=me&opt_fields=parent');
  return {
    project: project.gid,
    task: task.gid,
    team: teams[0].gid,
    me: me.gid,
    goal: goal.gid,
    portfolio,
    dashboard,
    draft: drafts[0].gid,
    budgeted: budgeted[0].parent.gid,
  };
}

const { project, task, team, me, goal, portfolio, dashboard, draft, budgeted } = await subject();
const screens = {
  home: '/',
  inbox: '/inbox',
  'my-tasks': '/my-tasks',
  overview: `/project/${project}/overview`,
  list: `/project/${project}/list`,
  board: `/project/${project}/board`,
  timeline: `/project/${project}/timeline`,
  calendar: `/project/${project}/calendar`,
  dashboard: `/project/${project}/dashboard`,
  workflow: `/project/${project}/workflow`,
  messages: `/project/${project}/messages`,
  files: `/project/${project}/files`,
  task: `/project/${project}/list/task/${task}`,
  search: '/search?text=water',
  people: '/people',
  person: `/people/${me}`,
  team: `/team/${team}`,
  goals: '/goals',
  goal: `/goal/${goal}`,
  map: '/map',
  portfolios: '/portfolios',
  portfolio: `/portfolio/${portfolio}/list`,
  'portfolio-timeline': `/portfolio/${portfolio}/timeline`,
  'portfolio-workload': `/portfolio/${portfolio}/workload`,
  'portfolio-dashboard': `/portfolio/${portfolio}/dashboard`,
  reporting: `/reporting/${dashboard}`,
  workload: '/workload',
  'workload-draft': `/workload?draft=${draft}`,
  budget: `/project/${budgeted}/overview`,
  timesheet: '/timesheet',
  hours: '/settings/hours',
  planning: '/settings/planning',
  settings: '/settings/profile',
  members: '/settings/members',
  roles: '/settings/roles',
  agents: '/settings/agents',
};

/** What is a click away from its address. */
const opening = {
  budget: (page) => page.getByRole('button', { name: /^(Details|Szczegóły)$/ }).click(),
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const look of looks) {
  for (const [size, form] of Object.entries(sizes)) {
    const context = await browser.newContext({
      ...look,
      ...form,
      baseURL: demo.base_url,
      reducedMotion: 'reduce',
    });
    const page = await signedIn(context, look.locale.slice(0, 2));
    const quiet = quietOf(context);
    for (const [name, address] of Object.entries(screens)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.goto(address);
      await quiet();
      await opening[name]?.(page);
      await quiet();
      const picture = path.join(folder, `${name}-${size}-${look.name}.jpg`);
      await page.screenshot({ path: picture, type: 'jpeg', quality: 32 });
    }
    await context.close();
  }
}
await browser.close();

async function signedIn(context, chosen) {
  await context.addInitScript((language) => localStorage.setItem('cairn.language', language), chosen);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(demo.email);
  await page.locator('input[type=password]').fill(demo.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}
