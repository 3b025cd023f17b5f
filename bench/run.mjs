// ./dev bench: fills a Cairn of its own, measures it under load beside PostgreSQL alone, and records the results.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cairn, freePort } from './cairn.mjs';
import { capture, countOf } from './capture.mjs';
import { token } from './data.mjs';
import { explain } from './explain.mjs';
import { putLoad, warmUp } from './load.mjs';
import { describeMachine } from './machine.mjs';
import { runPgbench, writeScripts } from './pgbench.mjs';
import { isPostgres, memoryOf } from './processes.mjs';
import { readOptions } from './options.mjs';
import { markdown, record, row } from './report.mjs';
import { sqlFile } from './sql.mjs';
import { findTools } from './tools.mjs';

const options = readOptions(process.argv.slice(2));
const tools = findTools();
const folder = workFolder();
const { jar, train } = options;
const cairn = new Cairn({ jar, train, folder, port: options.port || (await freePort()) });
const bench = { cairn, tools, options, folder };

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish(1));
try {
  await main();
  await finish(0);
} catch (error) {
  console.error(error.message);
  await finish(1);
}

async function main() {
  const first_start = await filled();
  const machine = describeMachine(tools, cairn.database(), options.root);
  if (options.explain) {
    for (const scenario of options.scenarios) await writePlans(scenario);
    return;
  }
  say('Warming up …');
  // Java compiles for some ten seconds before it is as fast as it stays.
  for (const scenario of options.scenarios) await warmUp(scenario, bench);
  const scenarios = [];
  for (const scenario of options.scenarios) {
    scenarios.push(await measure(scenario));
    say(row(scenarios.at(-1)));
  }
  const memory = measureMemory();
  const starts = await measureStarts();
  const { sizes, clients, describe } = options;
  const date = new Date().toISOString().slice(0, 10);
  const run = { date, describe, machine, sizes, clients, scenarios, memory, starts, first_start };
  console.log(markdown(run));
  if (!options.quick) say(`Recorded in ${record(run)}`);
}

/** Gives a running, trained Cairn full of data, and what its first start took. */
async function filled() {
  const mark = path.join(folder, 'filled.json');
  const sizes = JSON.stringify(options.sizes);
  if (existsSync(mark) && readFileSync(mark, 'utf8') !== sizes) throw new Error(`${folder} has data of another size.`);
  say('Starting …');
  const first = await cairn.start();
  if (!existsSync(mark)) {
    say(`Filling: ${options.sizes.projects} projects × ${options.sizes.tasks_per_project} tasks …`);
    sqlFile(tools, cairn.database(), path.join(import.meta.dirname, 'data.sql'), options.sizes);
    writeFileSync(mark, sizes);
  }
  if (!cairn.isTrained()) {
    await cairn.training();
    await cairn.stop();
    await cairn.start(token(0));
  }
  return first;
}

/** The same minute for both: first Cairn, then PostgreSQL alone with the statements that Cairn ran. */
async function measure(scenario) {
  say(`${scenario.title} …`);
  const captures = await capture(scenario, bench);
  const load = await putLoad(scenario, bench);
  // The readers of the change log finish what the load left them.
  await sleep(1000);
  const scripts = writeScripts(scenario, captures, folder, options.sizes);
  const pgbench = await runPgbench(scripts, bench);
  const { name, title, goal } = scenario;
  return { name, title, goal, ...load, pgbench, statements: countOf(captures[0].statements) };
}

async function writePlans(scenario) {
  const [last] = (await capture(scenario, bench)).slice(-1);
  const file = path.join(os.tmpdir(), `cairn-plans-${scenario.name}.md`);
  writeFileSync(file, explain(scenario, last, tools, cairn.database()));
  say(`The plans of ${scenario.name} are in ${file}`);
}

function measureMemory() {
  const processes = cairn.processes();
  const database = memoryOf(processes.filter(isPostgres));
  const server = memoryOf(processes.filter((pid) => !isPostgres(pid)));
  return { total: server + database, server, database };
}

async function measureStarts() {
  const starts = [];
  for (let i = 0; i < options.starts; i++) {
    await cairn.stop();
    starts.push(await cairn.start(token(0)));
  }
  return starts;
}

async function finish(code) {
  await cairn.stop();
  if (!options.folder && !options.keep) rmSync(folder, { recursive: true, force: true });
  else say(`Kept in ${folder}`);
  process.exit(code);
}

function workFolder() {
  if (!options.folder) return realpathSync(mkdtempSync(path.join(os.tmpdir(), 'cairn-bench-')));
  mkdirSync(options.folder, { recursive: true });
  return realpathSync(options.folder);
}

function say(text) {
  console.error(text);
}
