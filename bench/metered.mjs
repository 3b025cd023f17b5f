// Runs a program and says how much CPU it took, and how much its work took of the others.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cpuOf, cpuOfMachine, isPostgres } from './processes.mjs';

/** CPU in seconds: of the program (`generator`), of Cairn's `server` and `database`, and of all `others`. */
export async function runMetered(program, words, cairn, options = {}) {
  // A shell around it, as only a parent learns how much CPU a process has used.
  const command = 'TIMEFORMAT="CPU %U %S"; time "$@"';
  const before = spent(cairn);
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command, 'bash', program, ...words], options);
  const after = spent(cairn);
  const [, user, system] = /CPU ([\d.]+) ([\d.]+)\s*$/.exec(stderr);
  const generator = Number(user) + Number(system);
  const used = (who) => after[who] - before[who];
  const others = Math.max(0, used('machine') - used('server') - used('database') - generator);
  return { stdout, stderr, cpu: { server: used('server'), database: used('database'), generator, others } };
}

function spent(cairn) {
  const processes = cairn.processes();
  return {
    server: cpuOf(processes.filter((pid) => !isPostgres(pid))),
    database: cpuOf(processes.filter(isPostgres)),
    machine: cpuOfMachine(),
  };
}
