import type { CustomField } from '@/features/field/field';
import type { Named } from '@/features/task/taskRow';
import type { Draft } from './draft';
import type { ViewContext } from './taskValues';

/** What the controls of a view work on: a project, or a person's own list. */
export type Viewing = Draft & {
  fields: readonly CustomField[];
  sections: readonly Named[];
  /** Fields of tasks that mean nothing here. */
  without: readonly string[];
};

/** With what it takes to apply it to tasks. */
export type Viewed = Viewing & { context: ViewContext };
