import i18next from 'i18next';
import { isEditable } from '@/features/field/field';
import { readValue } from '@/features/field/readValue';
import { today } from '@/lib/dates/day';
import { parseMoment } from '@/lib/dates/parseDay';
import { queryClient } from '@/lib/queryClient';
import { asOneStep } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { createTask } from '../createTask';
import { assign, rename, setDates } from '../fieldEdits';
import { peopleQuery, type User } from '../fields/people';
import { type Column, fieldOf } from '../grid/columns';
import type { GridHost } from '../grid/GridContext';
import { type GridRow, isTaskRow, type TaskRowPlace } from '../grid/rows';
import { setField } from '../setField';
import { taskStore } from '../taskStore';
import { withMoment } from '../withMoment';
import { readTable } from './table';

type Sheet = { host: GridHost; rows: readonly GridRow[]; workspace: string };

/** Fills the cells from this one on, as in a spreadsheet; lines beyond the last row become tasks. One Undo for all. */
export async function pasteTable(
  { host, rows, workspace }: Sheet,
  from: TaskRowPlace,
  column: Column,
  text: string,
) {
  const table = readTable(text);
  const columns = host.columns.slice(host.columns.indexOf(column));
  const people = columns.includes('assignee') ? await queryClient.fetchQuery(peopleQuery(workspace)) : [];
  const siblings = rows.filter(
    (row) => isTaskRow(row) && row.group === from.group && row.parent === from.parent,
  );
  const start = siblings.findIndex((row) => row.key === from.key);
  const step = asOneStep(i18next.t('task:said.filled', { count: table.length }), () => {
    let after = from.gid;
    for (const [place, line] of table.entries()) {
      const row = siblings[start + place];
      const gid = isTaskRow(row) ? row.gid : made(line, after);
      if (!gid) return;
      after = gid;
      for (const [offset, cell] of line.entries()) {
        const target = columns[offset];
        if (target) fill(gid, target, cell.trim(), people);
      }
    }
  });
  if (step) sayUndoable(step, i18next.t('undo'));

  function made(line: string[], after: string): string | null {
    const name = line[columns.indexOf('name')]?.trim();
    const place = host.placeFor({ group: from.group, parent: from.parent, after });
    return name && place ? createTask(name, place) : null;
  }

  function fill(gid: string, target: Column, text: string, known: User[]) {
    const task = taskStore.get(gid);
    if (!task) return;
    const field = host.fields.get(fieldOf(target) ?? '');
    if (field) {
      const has = task.custom_fields.some((value) => value.gid === field.gid);
      const value = isEditable(field) && has ? readValue(field, text) : null;
      if (value) setField(task, field, value);
    } else if (target === 'name') {
      if (text) rename(task, text);
    } else if (target === 'assignee') {
      const person = known.find(({ name, email }) => [name, email].includes(text));
      if (person || !text) assign(task, person ? { gid: person.gid, name: person.name } : null);
    } else if (target === 'due_on') {
      const moment = parseMoment(text, today());
      if (moment) setDates(task, withMoment(task, 'due', moment));
      else if (!text) setDates(task, { due_on: null, due_at: null, start_on: null });
    }
  }
}
