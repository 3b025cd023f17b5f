import { useCallback, useMemo } from 'react';
import { TaskCalendar } from '@/features/task/calendar/TaskCalendar';
import { createTask } from '@/features/task/createTask';
import { planOf } from '@/features/task/plan/plan';
import type { TaskRow } from '@/features/task/taskRow';
import { dayAt } from '@/lib/dates/dayNumber';
import { useSession } from '@/lib/session/SessionContext';

type Props = {
  /** The gid of the reader's own list, once it is known. */
  list: string | undefined;
  tasks: readonly TaskRow[];
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** The reader's tasks on their days. What is made on a day is for the reader. */
export function MyCalendar({ list, tasks, openGid, openTask }: Props) {
  const { me, workspace } = useSession();
  const plan = useMemo(() => planOf(tasks), [tasks]);
  const gids = useMemo(() => tasks.map(({ gid }) => gid), [tasks]);
  const create = useCallback(
    (name: string, day: number) => {
      if (!list) return;
      const assignee = { gid: me.gid, name: me.name };
      createTask(name, {
        in: 'mine',
        list,
        workspace: workspace.gid,
        assignee,
        due_on: dayAt(day),
        after: null,
      });
    },
    [list, me, workspace.gid],
  );
  return (
    <TaskCalendar
      gids={gids}
      plan={plan}
      openGid={openGid}
      openTask={openTask}
      create={list ? create : undefined}
    />
  );
}
