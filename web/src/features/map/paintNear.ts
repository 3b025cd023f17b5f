import type { Brush } from './brush';
import { fitted, lines, widthOf } from './letters';
import type { Standout } from './map';
import { paintDone, paintFacts } from './paintFacts';
import { mix } from './palette';
import type { Box, Place } from './place';
import { paintDiamond, paintShape } from './shapes';
import { partsOf } from './standoutParts';

const pad = 16;
const row = 21;

/** A project from near: how it goes, its milestones, and what is late or waits there. */
export function paintNear(brush: Brush, place: Place, box: Box, hue: string) {
  const { context, palette, say, near } = brush;
  const x = box.x + pad;
  const room = box.w - 2 * pad;
  paintShape(context, place.status, x + 6, box.y + pad + 8, 6, mix(palette.text, hue, 0.8));
  context.font = `600 15px ${palette.font}`;
  context.fillStyle = palette.text;
  const name = lines(context, place.name, room - 20, 2);
  for (const [at, line] of name.entries()) context.fillText(line, x + 20, box.y + pad + 8 + at * 19);
  let y = box.y + pad + 12 + name.length * 19;
  context.font = `400 12.5px ${palette.font}`;
  context.fillStyle = palette.dim;
  const about = [say.status(place), place.project?.owner?.name, say.dates(place)].filter(Boolean).join(' · ');
  context.fillText(fitted(context, about, room), x, y);
  y += 20;
  paintFacts(brush, place, x, y, room);
  y += 16;
  paintDone(brush, place, { x, y, w: room, h: 5 }, hue);
  const standouts = place.project && near.get(place.id);
  if (standouts) paintStandouts(brush, standouts, { x, y: y + 24, w: room, h: box.y + box.h - pad - y - 24 });
}

/** In columns, where there is room for more than one. */
function paintStandouts(brush: Brush, tasks: Standout[], box: Box) {
  const { say } = brush;
  const { milestones, waiting, overdue } = partsOf(tasks);
  const groups = [
    { title: say.milestones, tasks: milestones },
    { title: say.waiting, tasks: waiting },
    { title: say.overdue, tasks: overdue },
  ].filter((group) => group.tasks.length > 0);
  const columns = Math.max(1, Math.min(groups.length, Math.floor(box.w / 250)));
  const width = (box.w - (columns - 1) * 24) / columns;
  const ends = Array.from({ length: columns }, () => box.y);
  for (const [at, group] of groups.entries()) {
    const column = at % columns;
    const y = ends[column] ?? box.y;
    const room = { x: box.x + column * (width + 24), y, w: width, h: box.y + box.h - y };
    ends[column] = y + paintGroup(brush, group, room) + 10;
  }
}

function paintGroup(brush: Brush, { title, tasks }: { title: string; tasks: Standout[] }, box: Box): number {
  const { context, palette } = brush;
  const count = Math.min(tasks.length, Math.floor(box.h / row) - 1);
  if (count < 1) return 0;
  context.font = `600 11.5px ${palette.font}`;
  context.fillStyle = palette.dim;
  context.fillText(fitted(context, `${title} ${tasks.length}`, box.w), box.x, box.y);
  for (const [at, task] of tasks.slice(0, count).entries())
    paintTask(brush, task, { ...box, y: box.y + (at + 1) * row, h: row });
  return (count + 1) * row;
}

function paintTask(brush: Brush, task: Standout, { x, y, w }: Box) {
  const { context, palette, say } = brush;
  const isMilestone = task.resource_subtype === 'milestone';
  if (isMilestone) paintDiamond(context, x + 5, y, 4.5, palette.hues.on_track, task.completed);
  const start = x + (isMilestone ? 16 : 0);
  context.font = `450 12.5px ${palette.font}`;
  const aside = say.waitsFor(task) || (task.due_on ? say.day(task.due_on) : '');
  const asideRoom = Math.min(widthOf(context, aside), w * 0.5);
  context.fillStyle = task.completed ? palette.dim : palette.text;
  const name = fitted(context, task.name, x + w - start - asideRoom - 10);
  context.fillText(name, start, y);
  context.fillStyle = task.completed || isMilestone ? palette.dim : palette.danger;
  context.textAlign = 'right';
  context.fillText(fitted(context, aside, asideRoom + 1), x + w, y);
  context.textAlign = 'left';
}
