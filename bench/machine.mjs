// What the numbers were measured on.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from './sql.mjs';

export function describeMachine(tools, database, root) {
  return {
    ...describeHost(root),
    postgresql: sql(tools, database, 'SHOW server_version'),
    pgbench: output(tools.pgbench, ['--version']).replace('pgbench (PostgreSQL) ', ''),
  };
}

export function describeHost(root) {
  return {
    cores: os.availableParallelism(),
    processor: os.cpus()[0].model.trim(),
    memory_gb: Math.round(os.totalmem() / 1024 ** 3),
    kernel: `${os.type()} ${os.release()}`,
    jdk: jdk(),
    load_average_before: Number(os.loadavg()[0].toFixed(2)),
    commit: commit(root),
  };
}

function jdk() {
  const home = process.env.JAVA_HOME;
  if (!home) return 'the one in the PATH';
  const release = readFileSync(path.join(home, 'release'), 'utf8');
  return ['IMPLEMENTOR', 'JAVA_RUNTIME_VERSION']
    .map((name) => new RegExp(`^${name}="(.*)"`, 'm').exec(release)?.[1] ?? '')
    .join(' ')
    .trim();
}

function commit(root) {
  const git = (...words) => output('git', ['-C', root, ...words]);
  const changed = git('status', '--porcelain', '--', 'server/src/main', 'web/src') !== '';
  return git('rev-parse', '--short', 'HEAD') + (changed ? ' with changes' : '');
}

function output(program, words) {
  return execFileSync(program, words, { encoding: 'utf8' }).trim();
}
