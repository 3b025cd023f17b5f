// Gives a running Cairn full of data.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { token } from './data.mjs';
import { sqlFile } from './sql.mjs';

/** Starts Cairn, fills it unless an earlier run has, and starts it again once trained. Gives what the first start took. */
export async function filled({ cairn, tools, options: { sizes }, folder }) {
  const mark = path.join(folder, 'filled.json');
  const filling = JSON.stringify(sizes);
  if (existsSync(mark) && readFileSync(mark, 'utf8') !== filling) throw new Error(`${folder} has data of another size.`);
  console.error('Starting …');
  const first = await cairn.start();
  if (!existsSync(mark)) {
    console.error(`Filling: ${sizes.projects} projects × ${sizes.tasks_per_project} tasks …`);
    sqlFile(tools, cairn.database(), path.join(import.meta.dirname, 'data.sql'), sizes);
    writeFileSync(mark, filling);
  }
  if (!cairn.isTrained()) {
    await cairn.training();
    await cairn.stop();
    await cairn.start(token(0));
  }
  return first;
}
