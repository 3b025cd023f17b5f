// Puts load on Cairn with wrk, and says how much CPU that took of whom.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { dice, token } from './data.mjs';
import { cpuOf, cpuOfMachine } from './processes.mjs';

/** More than are sent in one run, so that no write repeats. */
const REQUESTS = 40_000;

export async function putLoad(scenario, { cairn, tools, options, folder }) {
  await wrk(scenario, cairn, tools, options, folder, 'warm-up', options.warmUp);
  return wrk(scenario, cairn, tools, options, folder, 'measure', options.measure);
}

async function wrk(scenario, cairn, tools, options, folder, phase, seconds) {
  const file = path.join(folder, `${scenario.name}-${phase}.requests`);
  writeFileSync(file, lines(scenario, options.sizes, phase === 'measure' ? 1 : 2));
  const lua = path.join(import.meta.dirname, 'load.lua');
  // A shell around it, as only a parent learns how much CPU a process has used.
  const command = 'TIMEFORMAT="CPU %U %S"; time "$@"';
  const words = ['-t1', `-c${options.clients}`, `-d${seconds}s`, '--timeout', '30s', '-s', lua, new URL(cairn.url).origin];
  const before = { cairn: cpuOf(cairn.processes()), machine: cpuOfMachine() };
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command, 'wrk', tools.wrk, ...words, '--', file]);
  const used = { cairn: cpuOf(cairn.processes()) - before.cairn, machine: cpuOfMachine() - before.machine };
  const measured = JSON.parse(stdout.slice(stdout.indexOf('{"requests"')));
  if (measured.failed > 0) throw new Error(`${scenario.name}: ${measured.failed} requests failed.`);
  const [, user, system] = /CPU ([\d.]+) ([\d.]+)/.exec(stderr);
  const took = measured.microseconds / 1_000_000;
  const generator = Number(user) + Number(system);
  return {
    rate: measured.requests / took,
    p50: measured.p50,
    p99: measured.p99,
    bytes: measured.bytes / measured.requests,
    cores: {
      cairn: used.cairn / took,
      generator: generator / took,
      others: Math.max(0, used.machine - used.cairn - generator) / took,
    },
  };
}

function lines(scenario, sizes, seed) {
  const any = dice(seed);
  let text = '';
  for (let i = 0; i < REQUESTS; i++) {
    const { method = 'GET', path, body } = scenario.request(any, sizes);
    text += `${method}\t/api/1.0${path}\t${token(any(sizes.users))}\t${body ? JSON.stringify({ data: body }) : ''}\n`;
  }
  return text;
}
