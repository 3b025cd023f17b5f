import { existsSync } from 'node:fs';
import path from 'node:path';
import { LARGE_SIZES, QUICK_LARGE_SIZES, QUICK_SIZES, SIZES } from './data.mjs';
import { scenarios } from './scenarios.mjs';

const HELP = `./dev bench [OPTIONS]   measure Cairn under load, beside PostgreSQL alone

  --describe TEXT   what this run is about; becomes part of the result's file name
  --only NAMES      only these scenarios: ${scenarios.map((scenario) => scenario.name).join(',')}
                    (of the web app: cold,warm,views,scroll,live,keys,memory; nothing is recorded then)
  --quick           little data and short runs, to try a change of the bench; nothing is recorded
  --scale           compare a workspace of a million tasks with the usual one, instead of with PostgreSQL alone
  --explain         write the plan of every statement, with rows and buffers, instead of measuring; with --scale those
                    of the large workspace
  --web             measure the web app in a real browser instead: loads, views, keys, scrolling, memory
  --port N          port for Cairn (default: a free one)
  --jar FILE        another cairn.jar than the one built here
  --keep            keep the data folder and the generated scripts
  --folder DIR      keep them in this folder, and use what an earlier run has left there`;

const FULL = { clients: 16, warmUp: 8, measure: 10, round: 4, starts: 3, captures: 4, listeners: [1, 200], train: 'at-once' };
const QUICK = { clients: 16, warmUp: 1, measure: 2, round: 1, starts: 1, captures: 2, listeners: [20], train: 'false' };

export function readOptions(words) {
  const options = { describe: '', only: '', port: '', jar: '', folder: '', quick: false, scale: false, explain: false, web: false, keep: false };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    const name = word.replace(/^--/, '');
    if (word === '--help' || word === '-h') {
      console.log(HELP);
      process.exit(0);
    }
    if (!word.startsWith('--') || !(name in options)) fail(`Unknown option ${word}.\n\n${HELP}`);
    options[name] = typeof options[name] === 'boolean' ? true : (rest.shift() ?? fail(`${word} needs a value.`));
  }
  const root = path.resolve(import.meta.dirname, '..');
  const jar = path.resolve(options.jar || path.join(root, 'server/target/cairn.jar'));
  if (!existsSync(jar)) fail(`There is no ${jar}. ./dev build makes it.`);
  const sizes = options.quick ? QUICK_SIZES : SIZES;
  const largeSizes = options.quick ? QUICK_LARGE_SIZES : LARGE_SIZES;
  const scenarios = chosen(options.web ? '' : options.only);
  return { ...(options.quick ? QUICK : FULL), sizes, largeSizes, ...options, root, jar, scenarios };
}

function chosen(names) {
  if (!names) return scenarios;
  return names
    .split(',')
    .map((name) => scenarios.find((scenario) => scenario.name === name) ?? fail(`There is no scenario ${name}.`));
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
