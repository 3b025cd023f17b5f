import { useCallback, useMemo } from 'react';
import { TaskCalendar } from '@/features/task/calendar/TaskCalendar';
import { createTask, type Given } from '@/features/task/createTask';
import { orderStore, sectionKey } from '@/features/task/orderStore';
import { planOf } from '@/features/task/plan/plan';
import { useTasksInView } from '@/features/view/useTaskGroups';
import type { Viewed } from '@/features/view/viewing';
import { dayAt } from '@/lib/dates/dayNumber';
import { noneBelow } from './noneBelow';

type Props = {
  viewed: Viewed;
  given: Given;
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** The reader's tasks on their days. What is made on a day is for the reader. */
export function MyCalendar({ viewed, given, openGid, openTask }: Props) {
  const tasks = useTasksInView(null, viewed, noneBelow);
  const plan = useMemo(() => planOf(tasks), [tasks]);
  const gids = useMemo(() => tasks.map(({ gid }) => gid), [tasks]);
  const first = viewed.sections[0]?.gid;
  const create = useCallback(
    (name: string, day: number) => {
      if (!first) return;
      const due = { due_on: dayAt(day) };
      createTask(name, {
        in: 'section',
        project: null,
        section: first,
        after: orderStore.get(sectionKey(null, first)).at(-1) ?? null,
        given: { shown: { ...given.shown, ...due }, fields: { ...given.fields, ...due } },
      });
    },
    [first, given],
  );
  return (
    <TaskCalendar
      gids={gids}
      plan={plan}
      openGid={openGid}
      openTask={openTask}
      create={first ? create : undefined}
    />
  );
}
