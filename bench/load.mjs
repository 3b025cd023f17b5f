// Puts load on Cairn with wrk, and says how much CPU that took of whom.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { dice, token } from './data.mjs';
import { runMetered } from './metered.mjs';

/** More than are sent in one run, so that no write repeats. */
const REQUESTS = 40_000;

/** So that each load has requests of its own. */
let loads = 0;

export function warmUp(scenario, bench) {
  return putLoad(scenario, bench, bench.options.warmUp);
}

/** Keeps the clients busy for so many seconds, and gives what was measured. */
export async function putLoad(scenario, { cairn, tools, options, folder }, seconds) {
  const file = path.join(folder, `${scenario.name}.requests`);
  writeFileSync(file, lines(scenario, options.sizes, ++loads));
  const lua = path.join(import.meta.dirname, 'load.lua');
  const words = ['-t1', `-c${options.clients}`, `-d${seconds}s`, '--timeout', '30s', '-s', lua, new URL(cairn.url).origin];
  const { stdout, cpu } = await runMetered(tools.wrk, [...words, '--', file], cairn);
  const measured = JSON.parse(stdout.slice(stdout.indexOf('{"requests"')));
  if (measured.failed > 0) throw new Error(`${scenario.name}: ${measured.failed} requests failed.`);
  const took = measured.microseconds / 1_000_000;
  return {
    rate: measured.requests / took,
    p50: measured.p50,
    p99: measured.p99,
    bytes: measured.bytes / measured.requests,
    /** How many cores each kept busy. */
    cores: Object.fromEntries(Object.entries(cpu).map(([who, seconds]) => [who, seconds / took])),
    /** Milliseconds of CPU that a request costs. */
    cost: { server: (cpu.server / measured.requests) * 1000, database: (cpu.database / measured.requests) * 1000 },
  };
}

function lines(scenario, sizes, seed) {
  const any = dice(seed);
  let text = '';
  for (let i = 0; i < REQUESTS; i++) {
    const { method = 'GET', path, body, as } = scenario.request(any, sizes);
    text += `${method}\t/api/1.0${path}\t${token(as ?? any(sizes.users))}\t${body ? JSON.stringify({ data: body }) : ''}\n`;
  }
  return text;
}
