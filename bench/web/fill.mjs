// Makes the bench's two projects through the API, beside what the demo has.
const SECTIONS = 10;
const AT_ONCE = 16;

/** In each third task a day within these, from today on. */
const DAYS = 90;

export async function aProject(cairn, demo, tasks) {
  const call = caller(cairn, demo.token);
  const [team] = await call('GET', `/workspaces/${demo.workspace_gid}/teams`);
  const { gid } = await call('POST', '/projects', { name: `Bench ${tasks}`, team: team.gid });
  const [first] = await call('GET', `/projects/${gid}/sections`);
  const sections = [first.gid];
  for (let number = 2; number <= SECTIONS; number++) {
    sections.push((await call('POST', `/projects/${gid}/sections`, { name: `Part ${number}` })).gid);
  }
  let next = 0;
  const make = async () => {
    while (next < tasks) {
      const number = next++;
      const membership = { project: gid, section: sections[Math.floor((number * SECTIONS) / tasks)] };
      await call('POST', '/tasks', { name: `Task ${number}`, memberships: [membership], ...dates(number), ...assignee(number) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, make));
  // A header and a line to add a task for each section, and the line with the columns' names.
  return { gid, tasks, sections, rows: tasks + 2 * SECTIONS + 1 };
}

function dates(number) {
  if (number % 3 !== 0) return {};
  const day = new Date(Date.now() + (number % DAYS) * 86_400_000).toISOString().slice(0, 10);
  return { due_on: day };
}

const assignee = (number) => (number % 4 === 0 ? { assignee: 'me' } : {});

export function caller(cairn, token) {
  return async (method, path, body) => {
    const { status, json } = await cairn.ask({ method, path, body, token });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json.data;
  };
}
