import i18next from 'i18next';
import type { CustomField } from '@/features/field/field';
import { type FieldValue, withValue, written } from '@/features/field/value';
import type { Person } from '@/features/task/taskRow';
import { perform } from '@/features/task/writeQueue';
import type { Day } from '@/lib/dates/day';
import { remember, type Undoable } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { paint } from './items';
import {
  type Item,
  type Portfolio,
  type PortfolioDetail,
  type PortfolioEdits,
  type Privacy,
  updateItem,
} from './portfolios';

/** A portfolio, or a project in one. */
type Editable = Pick<Item, 'gid' | 'name' | 'resource_type' | 'owner' | 'color' | 'start_on' | 'due_on'> & {
  custom_fields: FieldValue[];
};
type Patch = Partial<Item & Pick<Portfolio, 'privacy_setting'>>;
type Change = { patch: Patch; edits: PortfolioEdits };

export const asItem = (portfolio: PortfolioDetail): Item => ({ ...portfolio, resource_type: 'portfolio' });

/** Shows at once, goes back where the server refuses, and can be taken back. */
function change(item: Editable, to: Change, from: Change): Undoable {
  const set = (now: Change, before: Change) =>
    void perform({
      key: `item:${item.gid}`,
      show: () => {
        paint(item.gid, now.patch);
        return () => paint(item.gid, before.patch);
      },
      write: async () => {
        await updateItem(item.resource_type, item.gid, now.edits);
      },
    });
  set(to, from);
  const label = i18next.t('portfolio:said.changed', { name: to.patch.name ?? item.name });
  return remember({ label, undo: () => set(from, to), redo: () => set(to, from) });
}

const both = (values: Patch & PortfolioEdits): Change => ({ patch: values, edits: values });

export function rename(item: Editable, name: string) {
  if (name && name !== item.name) change(item, both({ name }), both({ name: item.name }));
}

export const recolor = (item: Editable, color: string) =>
  change(item, both({ color }), both({ color: item.color }));

export function setOwner(item: Editable, owner: Person | null) {
  const to = (person: Person | null): Change => ({
    patch: { owner: person },
    edits: { owner: person?.gid ?? null },
  });
  change(item, to(owner), to(item.owner));
}

export type Days = { start_on: Day | null; due_on: Day | null };

/** Answers the step, for a toast where the change may not have been meant. */
export const setDays = (item: Editable, days: Days) =>
  change(item, both(days), both({ start_on: item.start_on, due_on: item.due_on }));

export function setDaysAloud(item: Editable, days: Days) {
  sayUndoable(setDays(item, days), i18next.t('undo'));
}

/** Put away, it is in no list but that of what was put away; what holds it still does. */
export function setArchived(portfolio: PortfolioDetail, archived: boolean) {
  const step = change(asItem(portfolio), both({ archived }), both({ archived: !archived }));
  sayUndoable(step, i18next.t('undo'));
}

export const setPrivacy = (portfolio: PortfolioDetail, privacy_setting: Privacy) =>
  change(asItem(portfolio), both({ privacy_setting }), both({ privacy_setting: portfolio.privacy_setting }));

export function setValue(item: Editable, field: CustomField, old: FieldValue, value: FieldValue) {
  if (JSON.stringify(written(old)) === JSON.stringify(written(value))) return;
  const to = (one: FieldValue): Change => ({
    patch: { custom_fields: withValue(item.custom_fields, one) },
    edits: { custom_fields: { [field.gid]: written(one) } },
  });
  change(item, to(value), to(old));
}
