import { execFileSync } from 'node:child_process';

/** Runs SQL through psql and gives what it prints, unaligned. */
export function sql(tools, database, text) {
  return psql(tools, database, ['-c', text]);
}

export function sqlFile(tools, database, file, variables) {
  const settings = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  return psql(tools, database, [...settings, '-f', file]);
}

function psql(tools, database, words) {
  const options = { env: database.environment, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(tools.psql, ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...words], options).trim();
}
