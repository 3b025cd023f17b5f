import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useMayEdit } from '@/features/membership/level';
import type { Section } from '@/features/section/sections';
import { TaskCalendar } from '@/features/task/calendar/TaskCalendar';
import { createTask } from '@/features/task/createTask';
import { orderStore } from '@/features/task/orderStore';
import { dayAt } from '@/lib/dates/dayNumber';
import { projectQuery } from '../project';
import { useProjectPlan } from '../useProjectPlan';
import { useViewedSections } from '../view/useViewedSections';

type Props = {
  project: string;
  sections: Section[];
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** A project's tasks on their days. What is made on a day comes last in the first section. */
export function ProjectCalendar({ project, sections, openGid, openTask }: Props) {
  const { data: about } = useQuery(projectQuery(project));
  const mayEdit = useMayEdit();
  const viewed = useViewedSections(project, sections);
  const { plan } = useProjectPlan(sections, viewed);
  const gids = useMemo(() => [...viewed.values()].flat(), [viewed]);
  const first = sections[0]?.gid;
  const create = useCallback(
    (name: string, day: number) => {
      if (!first) return;
      const after = orderStore.get(`section:${first}`).at(-1) ?? null;
      const due = { due_on: dayAt(day) };
      createTask(name, { in: 'section', project, section: first, after, given: { shown: due, fields: due } });
    },
    [project, first],
  );
  return (
    <TaskCalendar
      gids={gids}
      plan={plan}
      openGid={openGid}
      openTask={openTask}
      create={first && mayEdit ? create : undefined}
      color={about?.color}
    />
  );
}
