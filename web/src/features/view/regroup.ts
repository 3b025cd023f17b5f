import { toggleTag } from '@/features/tag/tagTask';
import { assign, complete, setDates } from '@/features/task/fieldEdits';
import { fieldOf } from '@/features/task/grid/columns';
import { setField } from '@/features/task/setField';
import type { TagRef, TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { type Given, givenBy } from './givenBy';
import type { GroupValue } from './groupTasks';
import type { ViewContext } from './taskValues';

/** Takes a task from one group into another, to be taken back like any edit. Answers whether it could. */
export function regroup(
  gid: string,
  field: string,
  from: GroupValue | null,
  to: GroupValue,
  context: ViewContext,
): boolean {
  const task = taskStore.get(gid);
  const given = task && givenBy(task, field, from, to, context);
  if (!given) return false;
  give(task, field, given, context);
  return true;
}

function give(task: TaskRow, field: string, { shown }: Given, { fields }: ViewContext) {
  const custom = fields.get(fieldOf(field) ?? '');
  const value = shown.custom_fields?.find(({ gid }) => gid === custom?.gid);
  if (custom && value) setField(task, custom, value);
  else if (shown.completed !== undefined) complete(task, shown.completed);
  else if (shown.assignee !== undefined) assign(task, shown.assignee);
  else if (shown.tags) setTags(task, shown.tags);
  else {
    const { due_on, due_at, start_on } = task;
    setDates(task, { due_on, due_at, start_on, ...shown });
  }
}

function setTags(task: TaskRow, tags: readonly TagRef[]) {
  for (const tag of task.tags) if (!tags.some(({ gid }) => gid === tag.gid)) toggleTag(task.gid, tag);
  for (const tag of tags) if (!task.tags.some(({ gid }) => gid === tag.gid)) toggleTag(task.gid, tag);
}
