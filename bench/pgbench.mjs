// Runs the statements of a request through pgbench: what PostgreSQL can do alone is what Cairn is compared with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { task } from './data.mjs';
import { runMetered } from './metered.mjs';

/** Writes a script for each capture. pgbench takes one of them at random each time. */
export function writeScripts(scenario, captures, folder, sizes) {
  const constants = new Constants();
  const files = captures.map((capture, number) => {
    const file = path.join(folder, `${scenario.name}-${number}.sql`);
    writeFileSync(file, script(capture, constants, sizes));
    return file;
  });
  return { files, constants };
}

/** Parameters that stay as they were. pgbench takes text only from its command line. */
class Constants {
  names = new Map();

  name(value) {
    if (!this.names.has(value)) this.names.set(value, `p${this.names.size}`);
    return this.names.get(value);
  }

  get words() {
    return [...this.names].flatMap(([value, name]) => ['-D', `${name}=${value}`]);
  }
}

function script(capture, constants, sizes) {
  const lines = [
    `\\set task random(${task(0)}, ${task(sizes.projects * sizes.tasks_per_project - 1)})`,
    '\\set next :next + 1',
    '\\set created :next + :client_id * 1000000',
  ];
  const numbers = numbersInLog(capture);
  for (const { text, parameters } of capture.statements) {
    const written = isLogEntry(text) ? numbers : [];
    const value = (number) => expression(parameters[number - 1], capture, written, constants);
    const sql = text.replaceAll(/\$(\d+)/g, (_, number) => value(number));
    const takesNumbers = text.startsWith('UPDATE change_counter');
    lines.push(takesNumbers ? `${sql} \\gset log_` : `${sql};`);
    if (takesNumbers) lines.push(...numbers.map((_, back) => `\\set seq_${back} :log_seq - ${back}`));
  }
  return `${lines.join('\n')}\n`;
}

const isLogEntry = (text) => /^INSERT INTO change\s/.test(text);

/** The numbers that the request's log entries got, last first: the readers of the log write entries of their own. */
function numbersInLog({ statements, before, after }) {
  const parameters = statements.filter(({ text }) => isLogEntry(text)).flatMap((entry) => entry.parameters);
  const numbers = parameters.filter((value) => /^\d+$/.test(value) && BigInt(value) > before && BigInt(value) <= after);
  return [...new Set(numbers)].sort((a, b) => Number(BigInt(b) - BigInt(a)));
}

/** What stands for a parameter: a value that is another one each time where the request would have another. */
function expression(value, { request, created }, written, constants) {
  if (value === null) return 'NULL';
  if (value === created) return ':created';
  if (value === request.task) return ':task';
  const list = /^\{([\d,]+)\}$/.exec(value)?.[1].split(',');
  if (list?.some((id) => id === created || id === request.task)) {
    const ids = list.map((id) => (id === created ? ':created' : id === request.task ? ':task' : id));
    return `ARRAY[${ids.join(', ')}]::bigint[]`;
  }
  // These come from the counter, as in the request.
  if (written.includes(value)) return `:seq_${written.indexOf(value)}`;
  return `:${constants.name(value)}`;
}

/** Runs the scripts; the rate is that of the seconds after the warm-up, in which statements are prepared and planned. */
export async function runPgbench(scripts, { cairn, tools, options }) {
  const { clients, warmUp, measure } = options;
  const database = cairn.database();
  const seconds = warmUp + measure;
  const words = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-T', seconds, '-P', 1, ...scripts.constants.words];
  words.push('-D', `next=${firstUnusedId()}`, ...scripts.files.flatMap((file) => ['-f', file]));
  const settings = { env: database.environment, maxBuffer: 16 * 1024 * 1024 };
  const { stdout, stderr, cpu } = await runMetered(tools.pgbench, words.map(String), cairn, settings).catch((error) => {
    throw new Error(`pgbench failed:\n${(error.stderr ?? error.message).trim()}`);
  });
  const progress = [...stderr.matchAll(/progress: ([\d.]+) s, ([\d.]+) tps, lat ([\d.]+) ms/g)]
    .map(([, second, rate, latency]) => ({ second: Number(second), rate: Number(rate), latency: Number(latency) }))
    .filter(({ second }) => second > warmUp + 0.5);
  if (progress.length === 0) throw new Error(`pgbench measured nothing:\n${stderr}`);
  const mean = (name) => progress.reduce((sum, row) => sum + row[name], 0) / progress.length;
  const transactions = Number(/actually processed: (\d+)/.exec(stdout)[1]);
  const cost = { client: (cpu.generator / transactions) * 1000, database: (cpu.database / transactions) * 1000 };
  return { rate: mean('rate'), latency: mean('latency'), others: cpu.others / seconds, cost };
}

/** Above all ids that Cairn makes, and above those of runs before. Clients are a million apart. */
function firstUnusedId() {
  return 1_000_000_000_000_000_000n + BigInt(Date.now() % 1_000_000_000) * 100_000_000n;
}
