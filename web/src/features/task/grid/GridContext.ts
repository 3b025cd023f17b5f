import { createContext, type ReactNode, useContext } from 'react';
import type { CustomField } from '@/features/field/field';
import type { Place } from '../createTask';
import type { Spot } from '../moveTask';
import type { TaskRow } from '../taskRow';
import type { Column } from './columns';
import type { Draft, Group } from './rows';

/** Gives a task what those of another group have; `from` is the group that it stands in, null for any that has it. */
export type Regroup = (gid: string, from: string | null, to: string) => boolean;

export type MayEdit = (task: TaskRow | undefined) => boolean;

/** What the page around the grid decides: a project's sections, or My tasks. */
export type GridHost = {
  columns: readonly Column[];
  /** Those that columns show, by their gids. */
  fields: ReadonlyMap<string, CustomField>;
  /** Behind the names of the columns: the way to more of them. */
  headerEnd?: ReactNode;
  /** What stands at the head of a column instead of its mere name. */
  renderHeader?: (column: Column) => ReactNode;
  /** What the numbers of these tasks come to; left out where nobody asked for that. */
  renderTotal?: (column: Column, gids: readonly string[]) => ReactNode;
  /** Where a typed row goes; null where tasks cannot be made. */
  placeFor: (draft: Draft) => Place | null;
  /** Where a task stands or would stand; null where the order is not for people to change. */
  spotFor: (place: Draft) => Spot | null;
  /** Where groups are what tasks have in common. */
  regroup?: Regroup;
  /** Whether subtasks are rows of their own, so that none need to be unfolded. */
  isFlat?: boolean;
  renderGroup: (group: Group, folded: boolean, onToggle: () => void) => ReactNode;
  /** Whose own list it is: ticks of tasks that others lead stand for the part of this person. */
  partsOf?: string;
  openTask: (gid: string) => void;
  openGid: string | null;
};

/** What a row can ask the grid for. Stable, so that rows need not be drawn again. */
export type GridCommands = {
  edit: (key: string, column: Column, typed?: string) => void;
  stopEditing: () => void;
  leaveEditing: (key: string) => void;
  toggleSubtasks: (key: string, gid: string) => void;
  startDraft: (draft: Draft) => void;
  open: (gid: string) => void;
  partsOf?: string;
  mayEdit: MayEdit;
};

export const GridCommandsContext = createContext<GridCommands | null>(null);

export function useGridCommands(): GridCommands {
  const commands = useContext(GridCommandsContext);
  if (!commands) throw new Error('Rows live inside a TaskGrid');
  return commands;
}
