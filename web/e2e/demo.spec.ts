import { expect, test } from '@playwright/test';
import { demo } from './support/demo';
import { caller } from './support/project';

type Named = { gid: string; name: string };

test('the company of the demo has put in all the words that its plans leave open', async ({ request }) => {
  const call = caller(request);
  const projects = await call<Named[]>('GET', `/projects?workspace=${demo.workspace_gid}&limit=100`);
  const named = await Promise.all(
    projects.flatMap(({ gid }) => [
      call<Named[]>('GET', `/projects/${gid}/sections?limit=100`),
      call<Named[]>('GET', `/projects/${gid}/tasks?limit=100`),
    ]),
  );
  const names = [projects, ...named].flat().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => name.includes('{'))).toEqual([]);
});
