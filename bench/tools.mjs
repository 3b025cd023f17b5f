// The programs that the bench needs from the system: pgbench, psql and the load generator wrk.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PACKAGES = { psql: 'postgresql-client', pgbench: 'postgresql', wrk: 'wrk' };

export function findTools() {
  let missing = Object.keys(PACKAGES).filter((name) => !find(name));
  if (missing.length > 0) {
    install(missing.map((name) => PACKAGES[name]));
    missing = missing.filter((name) => !find(name));
  }
  if (missing.length > 0) throw new Error(`The bench needs ${missing.join(', ')}. Install them and try again.`);
  return Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, find(name)]));
}

/** Debian keeps PostgreSQL's programs out of the PATH, as several versions can live side by side. */
function find(name) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => b - a) : [];
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...process.env.PATH.split(':')];
  return folders.map((folder) => path.join(folder, name)).find(existsSync);
}

function install(packages) {
  if (process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${packages.join(', ')} …`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
