// Turns what was measured in the browser into the table that is kept.
import { verdict } from '../report.mjs';

const GOALS = { cold: 2.5, warm: 0.6, view: 150, key: 50, frame: 50, live: 300, javascript: 200, growth: 0.05 };

export function webMarkdown({ date, describe, sizes, cold, warm, views, keys, scroll, live, memory, machine }) {
  const { small, large } = sizes;
  return `# ${date}: the web app${describe ? `, ${describe}` : ''}

Chromium with the app as the server serves it. Bold misses its goal.

| measured | goal | result |
|---|---:|---:|
| List of ${number(small)} tasks, first visit, until one can work in it (4 × slower processor, 1.6 Mb/s) | ${GOALS.cold} s | ${verdict(cold.seconds, GOALS.cold, false, seconds)} (rows at ${seconds(cold.shown)}) |
| The same, next visit, at full speed | ${GOALS.warm} s | ${verdict(warm.seconds, GOALS.warm, false, seconds)} (rows at ${seconds(warm.shown)}) |
| JavaScript before its rows show | ${GOALS.javascript} kB | ${verdict(cold.javascript, GOALS.javascript, false, kilobytes)} |
${views.map((view) => viewLine(view, large)).join('\n')}
| Key of an edit to its painting, ${number(large)} tasks, 95 % of ${keys.presses} | ${GOALS.key} ms | ${verdict(keys.p95, GOALS.key, false, milliseconds)} (half within ${milliseconds(keys.p50)}) |
| Longest frame while scrolling ${number(large)} tasks, of ${scroll.frames} | ${GOALS.frame} ms | ${verdict(scroll.longest, GOALS.frame, false, milliseconds)} (${scroll.late} over the goal, 99 % within ${milliseconds(scroll.p99)}) |
| Somebody else's change on the screen, 95 % of ${live.changes} | ${GOALS.live} ms | ${verdict(live.p95, GOALS.live, false, milliseconds)} (half within ${milliseconds(live.p50)}) |
| More memory after ${memory.rounds} rounds of the same work | ${percent(GOALS.growth)} | ${verdict(memory.growth, GOALS.growth, false, percent)} (${megabytes(memory.settled)}, then ${megabytes(memory.last)}) |

Of the keys, half and the slowest: ${Object.entries(keys.each).map(([what, { p50, most }]) => `${what} ${milliseconds(p50)}, ${milliseconds(most)}`).join('; ')}.

Machine: ${Object.entries(machine).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`).join('; ')}.
`;
}

function viewLine({ name, first, again }, tasks) {
  const judge = (value) => verdict(value, GOALS.view, false, milliseconds);
  return `| ${name} of ${number(tasks)} tasks, from the click: first, then | ${GOALS.view} ms | ${judge(first)}, ${judge(again)} |`;
}

const number = (value) => value.toLocaleString('en-US');
const seconds = (value) => `${value.toFixed(2)} s`;
const milliseconds = (value) => `${Math.round(value)} ms`;
const kilobytes = (value) => `${value.toFixed(1)} kB`;
const megabytes = (value) => `${value.toFixed(1)} MB`;
const percent = (value) => `${(value * 100).toFixed(1)} %`;
