import { createContext, useContext } from 'react';
import type { IsWorkday } from '@/lib/dates/workdays';
import type { Moves, Plan } from '../plan/plan';
import type { Span } from '../plan/span';

/** What the parts of a calendar share. */
export type CalendarHost = {
  plan: Plan;
  /** Where a task is, or where what is being dragged takes it. */
  spanOf: (gid: string) => Span | null;
  moves: Moves;
  openGid: string | null;
  openTask: (gid: string) => void;
  /** Null where nothing can be made. */
  create: ((name: string, day: number) => void) | null;
  now: number;
  isWorkday: IsWorkday;
  /** The month in view; days of others are dim. */
  month: number | null;
  /** Over which something from the tray is held. */
  dropDay: number | null;
};

export const CalendarContext = createContext<CalendarHost | null>(null);

export function useCalendarHost(): CalendarHost {
  const host = useContext(CalendarContext);
  if (!host) throw new Error('Only within a calendar');
  return host;
}
