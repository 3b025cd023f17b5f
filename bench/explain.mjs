// Writes the plan of every statement that a request runs, as it is planned for any parameters, and finds those that
// read much more than they give.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { capture } from './capture.mjs';
import { sql } from './sql.mjs';

const WASTEFUL = 10;

/** Writes the plans of one of the scenario's requests into a file, and says where it is. */
export async function writePlans(scenario, bench) {
  const [last] = (await capture(scenario, bench)).slice(-1);
  const file = path.join(os.tmpdir(), `cairn-plans-${scenario.name}.md`);
  const text = explain(scenario, last, bench.tools, bench.cairn.database());
  writeFileSync(file, text);
  const wasteful = text.match(/\(!\)$/gm)?.length ?? 0;
  return `The plans of ${scenario.name} are in ${file}; ${wasteful} read much more than they give.`;
}

function explain(scenario, { request, statements }, tools, database) {
  const seen = new Set();
  const parts = [`# ${scenario.title}: ${request.path}`];
  for (const { text, parameters } of statements) {
    if (seen.has(text) || !/^(SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(text)) continue;
    seen.add(text);
    const [{ Plan: plan, ...times }] = JSON.parse(planOf(text, parameters, tools, database));
    const lines = describe(plan, 0);
    const read = rowsRead(plan);
    const wasteful = read > WASTEFUL * Math.max(1, plan['Actual Rows']);
    parts.push(
      `## ${times['Execution Time'].toFixed(2)} ms, ${plan['Actual Rows']} rows given, ${read} read` +
        (wasteful ? ' (!)' : ''),
      `\`\`\`sql\n${text}\n\`\`\``,
      `\`\`\`\n${lines.join('\n')}\n\`\`\``,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function planOf(text, parameters, tools, database) {
  const values = parameters.map((value) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`));
  const execute = `EXECUTE captured${values.length > 0 ? `(${values.join(', ')})` : ''}`;
  const run = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${execute}`;
  // The first run warms up; nothing of it stays.
  return sql(tools, database, `BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; PREPARE captured AS ${text};
    DO $$ BEGIN NULL; END $$; ${run}; ROLLBACK`).trim();
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
