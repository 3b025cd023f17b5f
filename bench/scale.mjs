// How much slower a large workspace is than a small one. Both are measured by turns, so that what else happens on the
// machine meets both alike.
import { capture, countOf } from './capture.mjs';
import { putLoad } from './load.mjs';

const ROUNDS = 5;
const GOAL = 1.3;

export async function compare(scenario, small, large) {
  console.error(`${scenario.title} …`);
  const captures = await capture(scenario, large);
  const rounds = { small: [], large: [] };
  for (let i = 0; i < ROUNDS; i++) {
    rounds.small.push(await putLoad(scenario, small, small.options.round));
    rounds.large.push(await putLoad(scenario, large, large.options.round));
  }
  const { name, title } = scenario;
  const [of_small, of_large] = [middle(rounds.small), middle(rounds.large)];
  return { name, title, small: of_small, large: of_large, statements: countOf(captures[0].statements) };
}

function middle(rounds) {
  return [...rounds].sort((a, b) => a.p50 - b.p50)[Math.floor(rounds.length / 2)];
}

export function scaleRow({ title, small, large, statements }) {
  const ratio = large.p50 / small.p50;
  const cells = [
    title,
    Math.round(small.rate),
    Math.round(large.rate),
    small.p50.toFixed(1),
    large.p50.toFixed(1),
    ratio <= GOAL ? ratio.toFixed(2) : `**${ratio.toFixed(2)}**`,
    (large.p99 / large.p50).toFixed(1),
    statements,
    `${small.cost.database.toFixed(2)}, ${large.cost.database.toFixed(2)}`,
    `${small.cores.others.toFixed(2)}, ${large.cores.others.toFixed(2)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

export function scaleMarkdown({ date, describe, sizes, large_sizes, clients, scenarios, memory, machine }) {
  const of = ({ users, projects, tasks_per_project }) =>
    `${(projects * tasks_per_project).toLocaleString('en-US')} tasks and ${users.toLocaleString('en-US')} users`;
  return `# ${date}${describe ? `: ${describe}` : ''}: a large workspace beside a small one

One workspace of ${of(sizes)}, and one of ${of(large_sizes)}; ${clients} clients; the middle of ${ROUNDS} rounds each.
Bold misses its goal, ${GOAL}.

| measured | requests/s, small | large | p50 ms, small | large | large : small | p99 : p50, large | statements | CPU ms of the database, small, large | cores of others, beside small, large |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${scenarios.map(scaleRow).join('\n')}

- Memory after the load of the large one (PSS): server ${Math.round(memory.server)} MB, PostgreSQL ${Math.round(memory.database)} MB.

Machine: ${Object.entries(machine).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`).join('; ')}.
`;
}
