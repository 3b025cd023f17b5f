// Turns a run's measurements into the Markdown table and the JSON that are kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const GOALS = { live: 300, memory: 450, startCpu: 4, spread: 4, statements: 5 };

export function markdown({ date, describe, machine, sizes, clients, scenarios, memory, live, starts, first_start }) {
  const start = middle(starts);
  return `# ${date}${describe ? `: ${describe}` : ''}

${clients} clients; ${sizes.users} users, ${sizes.projects} projects × ${number(sizes.tasks_per_project)} tasks.
Bold misses its goal.

| measured | requests/s | p50 ms | p99 ms | p99 : p50, of pgbench | pgbench/s | of pgbench | statements | CPU ms a request: server + database | pgbench + database | cores of others, beside pgbench |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${scenarios.map(row).join('\n')}

- Memory after the load (PSS): ${verdict(memory.total, GOALS.memory, false, megabytes)}, of it the server ${megabytes(memory.server)}, PostgreSQL ${megabytes(memory.database)}.
${live.map(liveLine).join('\n')}
- Start to first answer, existing data: ${start.seconds.toFixed(1)} s, ${verdict(start.cpu, GOALS.startCpu, false, seconds)} of CPU (the middle of ${starts.length}). With an empty folder: ${first_start.seconds.toFixed(1)} s, ${first_start.cpu.toFixed(1)} s of CPU.

Machine: ${Object.entries(machine).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`).join('; ')}.
`;
}

function liveLine({ listeners, changes, p50, p99 }) {
  const heard = `${p50.toFixed(0)} ms at the median, ${verdict(p99, GOALS.live, false, (value) => `${value.toFixed(0)} ms`)}`;
  return `- From the answer to a change until ${listeners} streams tell of it: ${heard} for all but 1 % (${changes} changes).`;
}

/** A scenario's line of the table. */
export function row(measured) {
  const { title, least = 0, rate, p50, p99, pgbench, goal, statements, cores, cost } = measured;
  const cells = [
    title,
    verdict(rate, least, true, number),
    p50.toFixed(1),
    p99.toFixed(1),
    `${verdict(p99 / p50, GOALS.spread, false, ratio)}, ${ratio(pgbench.spread)}`,
    number(pgbench.rate),
    verdict(rate / pgbench.rate, goal, true, percent),
    verdict(statements, GOALS.statements, false, String),
    `${milliseconds(cost.server)} + ${milliseconds(cost.database)}`,
    `${milliseconds(pgbench.cost.client)} + ${milliseconds(pgbench.cost.database)}`,
    `${cores.others.toFixed(2)}, ${pgbench.others.toFixed(2)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The start that took the middle amount of CPU. */
const middle = (starts) => [...starts].sort((a, b) => a.cpu - b.cpu)[Math.floor(starts.length / 2)];

export function verdict(value, goal, atLeast, format) {
  const met = atLeast ? value >= goal : value <= goal;
  return met ? format(value) : `**${format(value)}**`;
}

const number = (value) => Math.round(value).toLocaleString('en-US');
const percent = (value) => `${Math.round(value * 100)} %`;
const milliseconds = (value) => value.toFixed(2);
const ratio = (value) => value.toFixed(1);
const megabytes = (value) => `${Math.round(value)} MB`;
const seconds = (value) => `${value.toFixed(1)} s`;

/** Keeps the results beside those of other days, and gives the Markdown file's path. */
export function record(run, toMarkdown) {
  const folder = path.join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const words = run.describe.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  const kind = run.kind ?? (run.large_sizes ? 'scale' : '');
  const file = path.join(folder, [run.date, kind, words].filter(Boolean).join('-'));
  writeFileSync(`${file}.md`, toMarkdown(run));
  writeFileSync(`${file}.json`, `${JSON.stringify(run, null, 2)}\n`);
  return `${file}.md`;
}
