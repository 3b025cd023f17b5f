// Finds out which statements a request runs: switches on PostgreSQL's log of statements, sends the request, reads the log.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { dice, token } from './data.mjs';
import { sql } from './sql.mjs';

/** How the readers of the change log look for something to read, and how they begin to. */
const OF_READERS = /^SELECT c\.workspace_id, n\.reader|FROM change_reader\s[^]*FOR UPDATE SKIP LOCKED/;

/** Sends some of the scenario's requests, each alone, and gives each with its answer and its statements. */
export async function capture(scenario, { cairn, tools, options }) {
  const database = cairn.database();
  const any = dice(7);
  const next = () => {
    const request = scenario.request(any, options.sizes);
    return { ...request, token: token(request.as ?? any(options.sizes.users)) };
  };
  // The driver looks up types, and the server plans, at the first request of a kind.
  for (let i = 0; i < 3; i++) await answered(cairn, next());
  await logStatements(tools, database, 'all');
  const captures = [];
  for (let i = 0; i < options.captures * 2; i++) captures.push(await one(cairn, database, next()));
  await logStatements(tools, database, 'none');
  return alike(captures).slice(0, options.captures);
}

async function logStatements(tools, database, which) {
  sql(tools, database, `ALTER SYSTEM SET log_statement = '${which}'`);
  sql(tools, database, 'SELECT pg_reload_conf()');
  // Each connection hears of it by itself, between two statements.
  await sleep(500);
}

async function one(cairn, database, request) {
  const from = statSync(database.log).size;
  const answer = await answered(cairn, request);
  const statements = ofRequest(read(database.log, from));
  return { request, created: request.method === 'POST' ? answer.data.gid : null, statements };
}

async function answered(cairn, request) {
  const { status, json } = await cairn.ask(request);
  if (status >= 300) throw new Error(`${request.path} answers ${status}: ${JSON.stringify(json)}`);
  return json;
}

/** A timer of the server that happens to run meanwhile makes one capture unlike the others: drop those. */
function alike(captures) {
  const shape = ({ statements }) => statements.map((statement) => statement.text).join('\n;\n');
  const groups = new Map(captures.map((capture) => [shape(capture), []]));
  for (const capture of captures) groups.get(shape(capture)).push(capture);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0];
}

function read(file, from) {
  const buffer = Buffer.alloc(statSync(file).size - from);
  const handle = openSync(file, 'r');
  readSync(handle, buffer, 0, buffer.length, from);
  closeSync(handle);
  return buffer.toString('utf8');
}

/** The statements of a piece of the log, with their parameters. Further lines of an entry begin with a tab. */
export function parse(log) {
  const statements = [];
  for (const entry of log.split(/\n(?!\t)/)) {
    const [, process, level, message] = /^\S+ \S+ \S+ \[(\d+)\] (\w+):\s+([^]*)$/.exec(entry) ?? [];
    if (level === 'LOG') {
      const run = /^(?:execute [^:]+|statement): ([^]*)$/.exec(message.replaceAll('\n\t', '\n'));
      // An empty one is the pool asking whether a connection that lay idle still works.
      if (run?.[1].trim()) statements.push({ process, text: run[1].trim(), parameters: [] });
    } else if (level === 'DETAIL') {
      const last = statements.findLast((statement) => statement.process === process);
      if (last) last.parameters = parameters(message);
    }
  }
  return statements;
}

function parameters(detail) {
  const values = [];
  for (const [, number, value, text] of detail.matchAll(/\$(\d+) = (NULL|'((?:[^']|'')*)')/g)) {
    values[number - 1] = value === 'NULL' ? null : text.replaceAll("''", "'");
  }
  return values;
}

/** Leaves out the readers of the change log, which wake up after a write: they all begin at their place in it. */
function ofRequest(log) {
  const running = new Map();
  const transactions = [];
  for (const statement of parse(log)) {
    const open = running.get(statement.process);
    if (open) open.push(statement);
    else transactions.push(running.set(statement.process, [statement]).get(statement.process));
    const began = running.get(statement.process)[0].text.startsWith('BEGIN');
    if (!began || /^(COMMIT|ROLLBACK)/.test(statement.text)) running.delete(statement.process);
  }
  return transactions.filter((parts) => !parts.some(({ text }) => OF_READERS.test(text))).flat();
}

/** How many statements there are, without what begins and ends a transaction. */
export const countOf = (statements) => statements.filter(({ text }) => !/^(BEGIN|COMMIT|ROLLBACK)/.test(text)).length;
