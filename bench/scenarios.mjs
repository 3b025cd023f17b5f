// What is measured. A scenario makes one of its requests from a throw of the dice; everything else follows from that:
// the load, the statements to compare with, the row of the report. To measure something new, add an entry.
//
//   request(throwDice, sizes)  path, and where it is a write: method and body. `task` names the task that the request
//                              is about, so that the comparison picks another one each time too. `as` is who
//                              asks, where that matters.
//   goal                       the share of pgbench's rate that it should reach
//   least                      the requests a second that it should reach, where there is such a goal
import { readFileSync } from 'node:fs';
import { commonWord, project, rareWord, task, user, userTaskList, words, workspace } from './data.mjs';

export const scenarios = [
  {
    name: 'list',
    title: 'List 100 tasks of a project',
    goal: 0.4,
    request: (any, sizes) => ({ path: `/projects/${project(any(sizes.projects))}/tasks?limit=100` }),
  },
  {
    name: 'list-web',
    title: 'The same with the fields of the web app',
    goal: 0.4,
    request: (any, sizes) => ({
      path: `/projects/${project(any(sizes.projects))}/tasks?limit=100&opt_fields=${fieldsOfTheWebApp()}`,
    }),
  },
  {
    name: 'my-tasks',
    title: 'List 100 of one’s own tasks',
    goal: 0.4,
    request: (any, sizes) => {
      const as = any(sizes.users);
      return { as, path: `/user_task_lists/${userTaskList(as)}/tasks?limit=100&completed_since=now` };
    },
  },
  {
    name: 'get',
    title: 'Get one task, all fields',
    goal: 0.35,
    request: (any, sizes) => about(any, sizes, (gid) => ({ path: `/tasks/${gid}` })),
  },
  {
    name: 'comments',
    title: 'Get its comments',
    goal: 0.35,
    request: (any, sizes) => about(any, sizes, (gid) => ({ path: `/tasks/${gid}/stories?limit=100` })),
  },
  {
    name: 'search',
    title: 'Search a workspace for a word',
    goal: 0.4,
    least: 600,
    request: (any) => ({ path: `/workspaces/${workspace}/tasks/search?text=${rareWord(any)}&limit=20` }),
  },
  {
    name: 'search-common',
    title: 'The same for a word of every second task',
    goal: 0.4,
    least: 600,
    request: (any) => ({ path: `/workspaces/${workspace}/tasks/search?text=${commonWord(any)}&limit=20` }),
  },
  {
    name: 'search-filtered',
    title: 'Search a project’s open tasks for such a word',
    goal: 0.4,
    least: 600,
    request: (any, sizes) => ({
      path: `/workspaces/${workspace}/tasks/search?text=${commonWord(any)}&projects.any=${project(any(sizes.projects))}&completed=false&limit=20`,
    }),
  },
  {
    name: 'typeahead',
    title: 'Complete a task’s name while it is typed',
    goal: 0.4,
    request: (any) => ({
      path: `/workspaces/${workspace}/typeahead?resource_type=task&query=${rareWord(any).slice(0, 5)}&count=10`,
    }),
  },
  {
    name: 'typeahead-common',
    title: 'The same for the beginning of a common word',
    goal: 0.4,
    request: (any) => ({
      path: `/workspaces/${workspace}/typeahead?resource_type=task&query=${commonWord(any).slice(0, 3)}&count=10`,
    }),
  },
  {
    name: 'due-date',
    title: 'Change a due date',
    goal: 0.4,
    request: (any, sizes) =>
      about(any, sizes, (gid) => ({ method: 'PUT', path: `/tasks/${gid}`, body: { due_on: day(any) } })),
  },
  {
    name: 'create',
    title: 'Create a task',
    goal: 0.4,
    request: (any, sizes) => ({
      method: 'POST',
      path: '/tasks',
      body: {
        name: `${words(any, 4)} ${rareWord(any)}`,
        notes: words(any, 36),
        due_on: day(any),
        assignee: user(any(sizes.users)),
        projects: [project(any(sizes.projects))],
      },
    }),
  },
];

function about(any, sizes, request) {
  const gid = task(any(sizes.projects * sizes.tasks_per_project));
  return { ...request(gid), task: gid };
}

function day(any) {
  return new Date(Date.UTC(2027, 0, 1 + any(3650))).toISOString().slice(0, 10);
}

/** Read from the web app itself, so that the two cannot differ. */
function fieldsOfTheWebApp() {
  const source = new URL('../web/src/features/task/taskRow.ts', import.meta.url);
  const list = /rowFields = \[([^\]]*)\]/.exec(readFileSync(source, 'utf8'));
  if (!list) throw new Error(`No rowFields in ${source.pathname}: say in scenarios.mjs where they are now.`);
  return [...list[1].matchAll(/'([^']+)'/g)].map((field) => field[1]).join(',');
}
