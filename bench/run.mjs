// ./dev bench: fills a Cairn of its own, measures it under load beside PostgreSQL alone, and records the results.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cairn, freePort } from './cairn.mjs';
import { capture, countOf } from './capture.mjs';
import { token } from './data.mjs';
import { writePlans } from './explain.mjs';
import { filled } from './fill.mjs';
import { measureLive } from './live.mjs';
import { putLoad, warmUp } from './load.mjs';
import { describeMachine } from './machine.mjs';
import { readOptions } from './options.mjs';
import { runPgbench, writeScripts } from './pgbench.mjs';
import { isPostgres, memoryOf } from './processes.mjs';
import { markdown, record, row } from './report.mjs';
import { compare, scaleMarkdown, scaleRow } from './scale.mjs';
import { findTools } from './tools.mjs';
import { runWeb } from './web.mjs';

const options = readOptions(process.argv.slice(2));
if (options.web) {
  await runWeb(options);
  process.exit(0);
}
const tools = findTools();
const folder = workFolder();
const benches = [];

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish(1));
try {
  if (options.explain) await runExplain();
  else await (options.scale ? runScale() : runOnce());
  await finish(0);
} catch (error) {
  console.error(error.message);
  await finish(1);
}

async function runExplain() {
  const bench = await (options.scale ? openBench('large', options.largeSizes) : openBench('', options.sizes));
  await filled(bench);
  for (const scenario of options.scenarios) say(await writePlans(scenario, bench));
}

async function runOnce() {
  const bench = await openBench('', options.sizes);
  const first_start = await filled(bench);
  const machine = describeMachine(tools, bench.cairn.database(), options.root);
  say('Warming up …');
  // Java compiles for some ten seconds before it is as fast as it stays.
  for (const scenario of options.scenarios) await warmUp(scenario, bench);
  const scenarios = [];
  for (const scenario of options.scenarios) {
    scenarios.push(await measure(scenario, bench));
    say(row(scenarios.at(-1)));
  }
  const memory = measureMemory(bench.cairn);
  const live = [];
  for (const listeners of options.listeners) live.push(await measureLive(listeners, bench));
  const starts = await measureStarts(bench);
  publish({ scenarios, memory, live, starts, first_start, machine }, markdown);
}

/** The same requests to a small workspace and to a large one, by turns. */
async function runScale() {
  const small = await openBench('small', options.sizes);
  const large = await openBench('large', options.largeSizes);
  await filled(small);
  await filled(large);
  const machine = describeMachine(tools, large.cairn.database(), options.root);
  for (const bench of [small, large]) for (const scenario of options.scenarios) await warmUp(scenario, bench);
  const scenarios = [];
  for (const scenario of options.scenarios) {
    scenarios.push(await compare(scenario, small, large));
    say(scaleRow(scenarios.at(-1)));
  }
  publish({ scenarios, memory: measureMemory(large.cairn), large_sizes: options.largeSizes, machine }, scaleMarkdown);
}

function publish(measured, toMarkdown) {
  const { sizes, clients, describe } = options;
  const run = { date: new Date().toISOString().slice(0, 10), describe, sizes, clients, ...measured };
  console.log(toMarkdown(run));
  if (!options.quick) say(`Recorded in ${record(run, toMarkdown)}`);
}

async function openBench(name, sizes) {
  const { jar, train } = options;
  const own = path.join(folder, name);
  mkdirSync(own, { recursive: true });
  const port = (name === '' && options.port) || (await freePort());
  const cairn = new Cairn({ jar, train, folder: own, port });
  const bench = { cairn, tools, options: { ...options, sizes }, folder: own };
  benches.push(bench);
  return bench;
}

/** The same minute for both: first Cairn, then PostgreSQL alone with the statements that Cairn ran. */
async function measure(scenario, bench) {
  say(`${scenario.title} …`);
  const captures = await capture(scenario, bench);
  await warmUp(scenario, bench);
  const load = await putLoad(scenario, bench, options.measure);
  // The readers of the change log finish what the load left them.
  await sleep(1000);
  const scripts = writeScripts(scenario, captures, bench.folder, options.sizes);
  const pgbench = await runPgbench(scripts, bench);
  const { name, title, goal, least } = scenario;
  return { name, title, goal, least, ...load, pgbench, statements: countOf(captures[0].statements) };
}

function measureMemory(cairn) {
  const processes = cairn.processes();
  const database = memoryOf(processes.filter(isPostgres));
  const server = memoryOf(processes.filter((pid) => !isPostgres(pid)));
  return { total: server + database, server, database };
}

async function measureStarts({ cairn }) {
  const starts = [];
  for (let i = 0; i < options.starts; i++) {
    await cairn.stop();
    starts.push(await cairn.start(token(0)));
  }
  return starts;
}

async function finish(code) {
  for (const { cairn } of benches) await cairn.stop();
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
