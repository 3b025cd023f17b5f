// Runs the statements of a request through pgbench: what PostgreSQL can do alone is what Cairn is compared with.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { task } from './data.mjs';
import { runMetered } from './metered.mjs';

const FIRST_OF_APPENDING = 'UPDATE change_counter';

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
  for (const { text, parameters } of capture.statements) {
    const value = (number) => expression(parameters[number - 1], capture, constants);
    // What Cairn sends without waiting for answers in between, pgbench does too.
    if (text.startsWith(FIRST_OF_APPENDING)) lines.push('\\startpipeline');
    lines.push(`${text.replaceAll(/\$(\d+)/g, (_, number) => value(number))};`);
    if (text === 'COMMIT' && lines.includes('\\startpipeline')) lines.push('\\endpipeline');
  }
  return `${lines.join('\n')}\n`;
}

/** What stands for a parameter: a value that is another one each time where the request would have another. */
function expression(value, { request, created }, constants) {
  if (value === null) return 'NULL';
  if (value === created) return ':created';
  if (value === request.task) return ':task';
  const list = /^\{([\d,]+)\}$/.exec(value)?.[1].split(',');
  if (list?.some((id) => id === created || id === request.task)) {
    const ids = list.map((id) => (id === created ? ':created' : id === request.task ? ':task' : id));
    return `ARRAY[${ids.join(', ')}]::bigint[]`;
  }
  return `:${constants.name(value)}`;
}

/** Runs the scripts; the rate is that of the seconds after the warm-up, in which statements are prepared and planned. */
export async function runPgbench(scripts, { cairn, tools, options }) {
  const { clients, warmUp, measure } = options;
  const database = cairn.database();
  const seconds = warmUp + measure;
  const logs = mkdtempSync(path.join(tmpdir(), 'cairn-pgbench-'));
  const words = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-T', seconds, '-P', 1, ...scripts.constants.words];
  words.push('-l', '--log-prefix', path.join(logs, 'log'), '-D', `next=${firstUnusedId()}`, ...scripts.files.flatMap((file) => ['-f', file]));
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
  const spread = spreadOf(latencies(logs, warmUp));
  rmSync(logs, { recursive: true });
  return { rate: mean('rate'), latency: mean('latency'), spread, others: cpu.others / seconds, cost };
}

/** In milliseconds, of the transactions after the warm-up. */
function latencies(folder, warmUp) {
  const rows = readdirSync(folder)
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => line.split(' '))
    .map(([, , took, , second]) => ({ took: Number(took) / 1000, second: Number(second) }));
  const began = rows.reduce((first, { second }) => Math.min(first, second), Infinity);
  return rows.filter(({ second }) => second > began + warmUp).map(({ took }) => took);
}

/** p99 : p50, with the latencies that waiting transactions would have met, as wrk counts them too. */
function spreadOf(took) {
  const interval = (took.reduce((sum, value) => sum + value, 0) / took.length);
  const all = took.flatMap((value) => [value, ...missed(value, interval)]).sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.99)] / all[Math.floor(all.length * 0.5)];
}

function missed(value, interval) {
  const met = [];
  if (value >= 2 * interval) for (let rest = value - interval; rest > interval; rest -= interval) met.push(rest);
  return met;
}

/** Above all ids that Cairn makes, and above those of runs before. Clients are a million apart. */
function firstUnusedId() {
  return 1_000_000_000_000_000_000n + BigInt(Date.now() % 1_000_000_000) * 100_000_000n;
}
