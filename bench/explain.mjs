// Writes the plan of every statement that a request runs, as it is planned for any parameters, and finds those that
// read much more than they give.
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { capture } from './capture.mjs';
import { sqlFile } from './sql.mjs';

const WASTEFUL = 10;
const SEPARATOR = '--- next plan ---';

/** Writes the plans of one of the scenario's requests into a file, and says where it is. */
export async function writePlans(scenario, bench) {
  const [last] = (await capture(scenario, bench)).slice(-1);
  const file = path.join(os.tmpdir(), `cairn-plans-${scenario.name}.md`);
  const text = explain(scenario, last, bench.tools, bench.cairn.database());
  writeFileSync(file, text);
  const wasteful = text.match(/\(!\)$/gm)?.length ?? 0;
  return `The plans of ${scenario.name} are in ${file}; ${wasteful} read much more than they give.`;
}

function explain(scenario, { request, created, statements }, tools, database) {
  const texts = new Map(statements.map((statement) => [statement.text, statement]));
  const explained = [...texts.values()].filter(({ text }) => /^(SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(text));
  const plans = plansOf(explained, created, tools, database);
  const parts = explained.map(({ text }, number) => {
    const [{ Plan: plan, ...times }] = plans[number];
    const given = plan['Node Type'] === 'ModifyTable' ? plan.Plans[0]['Actual Rows'] : plan['Actual Rows'];
    const read = rowsRead(plan);
    return [
      `## ${times['Execution Time'].toFixed(2)} ms, ${given} rows given, ${read} read` +
        (read > WASTEFUL * Math.max(1, given) ? ' (!)' : ''),
      `\`\`\`sql\n${text}\n\`\`\``,
      `\`\`\`\n${describe(plan, 0).join('\n')}\n\`\`\``,
    ].join('\n\n');
  });
  return `${[`# ${scenario.title}: ${request.path}`, ...parts].join('\n\n')}\n`;
}

/** Runs them all in their order, as they build on each other, and takes all back. */
function plansOf(statements, created, tools, database) {
  const lines = ['BEGIN;', 'SET LOCAL plan_cache_mode = force_generic_plan;'];
  statements.forEach(({ text, parameters }, number) => {
    const values = parameters.map((value) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`));
    const given = values.length > 0 ? `(${values.join(', ')})` : '';
    lines.push(`PREPARE captured_${number} AS ${text};`, `\\echo ${SEPARATOR}`);
    lines.push(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE captured_${number}${given};`);
  });
  const script = [...lines, 'ROLLBACK;'].join('\n');
  const file = path.join(os.tmpdir(), `cairn-plans-${process.pid}.sql`);
  // What the request has made is there already: make another.
  writeFileSync(file, created ? script.replaceAll(created, String(BigInt(created) + 1n)) : script);
  try {
    return sqlFile(tools, database, file, {}).split(SEPARATOR).slice(1).map((plan) => JSON.parse(plan));
  } finally {
    rmSync(file);
  }
}

function describe(node, depth) {
  const rows = `${node['Actual Rows']} rows × ${node['Actual Loops']}`;
  const where = [node['Index Name'], node['Relation Name'], node.Alias].filter(Boolean).join(' ');
  const removed = node['Rows Removed by Filter'] ? `, ${node['Rows Removed by Filter']} removed` : '';
  const blocks = (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0);
  const line = `${'  '.repeat(depth)}${node['Node Type']} ${where}: ${rows}${removed}, ${blocks} blocks, ` +
    `${node['Actual Total Time']} ms each`;
  return [line, ...(node.Plans ?? []).flatMap((child) => describe(child, depth + 1))];
}

/** Rows that scans took from tables and indexes, with those that a filter threw away. */
function rowsRead(node) {
  const scans = /Scan/.test(node['Node Type']) && node['Relation Name'];
  const own = scans ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] : 0;
  return own + (node.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
}
