import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { firstDay } from '@/features/recurrence/readRepeat';
import { ruleOf } from '@/features/recurrence/repeat';
import { today } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import { dueDay } from '../due';
import { type Dates, undated } from '../fieldEdits';
import { peopleQuery } from '../fields/people';
import { withMoment } from '../withMoment';
import { readTyped, type Said } from './readTyped';

/** What the name being typed says beside the name. */
export function useSaid(initial: string) {
  const { workspace } = useSession();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const [typed, setTyped] = useState(initial);
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const { name, said } = useMemo(
    () => readTyped(typed, { today: today(), people, projects, ignored }),
    [typed, people, projects, ignored],
  );
  return {
    name,
    said,
    typed,
    setTyped,
    ignore: (text: string) => setIgnored(new Set([...ignored, text])),
    projects,
  };
}

export function personOf(said: readonly Said[]) {
  const found = said.find((one) => one.kind === 'person');
  return found && { gid: found.person.gid, name: found.person.name };
}

export const projectOf = (said: readonly Said[]) => said.find((one) => one.kind === 'project')?.project.gid;

/** What repeats is due on its first day where nothing says when. */
export function datesOf(said: readonly Said[]): Dates | undefined {
  const due = said.find((one) => one.kind === 'due');
  if (due) return withMoment(undated, 'due', due.moment);
  const repeats = said.find((one) => one.kind === 'repeat');
  return repeats && withMoment(undated, 'due', { day: firstDay(repeats.repeat, today()), time: null });
}

export function ruleFor(said: readonly Said[], dates: Dates): string | null {
  const found = said.find((one) => one.kind === 'repeat');
  return found ? ruleOf(found.repeat, dueDay(dates) ?? today()) : null;
}
