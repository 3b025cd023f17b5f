import { createContext, useContext } from 'react';
import type { TaskRow } from '@/features/task/taskRow';
import type { Allocation } from '../allocations';
import type { Draft, DraftChange, Plan } from './drafts';
import { plannedTask } from './planned';

/** The draft on screen, and how something is changed in it; null while work is moved for good. */
export type OpenDraft = {
  draft: Draft;
  /** The allocations that it names, as they are, and those that it adds. */
  allocations: Allocation[];
  plan: (change: DraftChange, label: string) => void;
  /** Puts these in place of all of its changes. */
  replace: (changes: DraftChange[], label: string) => void;
};

export const DraftContext = createContext<OpenDraft | null>(null);

export const useOpenDraft = () => useContext(DraftContext);

/** What is to become of something in the draft on screen. */
export function changeIn(open: OpenDraft | null, resource: string): DraftChange | undefined {
  return open?.draft.changes.find((change) => change.resource === resource);
}

/** The tasks of a person as the draft would have them: without those that they would give away. */
export const plannedIn = (open: OpenDraft | null, task: TaskRow) =>
  plannedTask(task, changeIn(open, task.gid));

/** The same change with how the thing was before the draft, which the first change of it remembers. */
export function changed(
  open: OpenDraft,
  resource: string,
  resource_type: DraftChange['resource_type'],
  now: Plan,
  to: Partial<Plan>,
): DraftChange {
  const known = changeIn(open, resource);
  if (known) return { ...known, ...to };
  return { resource, resource_type, action: 'changed', ...now, ...to, before: now };
}
