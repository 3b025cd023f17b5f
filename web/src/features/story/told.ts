import type { TFunction } from 'i18next';
import { type Day, dayOf, noonOf } from '@/lib/dates/day';
import { formatTime } from '@/lib/dates/formatDay';
import { locale } from '@/lib/i18n/locale';
import type { Dates, Named, Telling } from './stories';

type T = TFunction<'story'>;

/** What the kinds of story are about that say a name and no more. */
const about = {
  assigned: (story) => story.assignee,
  unassigned: (story) => story.assignee,
  co_assignee_added: (story) => story.assignee,
  co_assignee_removed: (story) => story.assignee,
  follower_added: (story) => story.follower,
  follower_removed: (story) => story.follower,
  added_to_project: (story) => story.project,
  removed_from_project: (story) => story.project,
  converted_to_project: (story) => story.project,
  subtask_added: (story) => story.task,
  added_to_task: (story) => story.task,
  removed_from_task: (story) => story.task,
  duplicated: (story) => story.task,
  marked_duplicate: (story) => story.task,
  unmarked_duplicate: (story) => story.task,
  duplicate_merged: (story) => story.task,
  duplicate_unmerged: (story) => story.task,
  dependency_added: (story) => story.task,
  dependency_removed: (story) => story.task,
  dependent_added: (story) => story.task,
  dependent_removed: (story) => story.task,
  added_to_tag: (story) => story.tag,
  removed_from_tag: (story) => story.tag,
} as const satisfies Record<string, (story: Telling) => Named | undefined>;

const plain = [
  'notes_changed',
  'marked_complete',
  'marked_incomplete',
  'own_part_completed',
  'own_part_reopened',
  'time_period_changed',
  'owner_removed',
] as const;

/**
 * A story in the reader's language, made of what it is about; in the server's own words where that is gone, or nothing
 * that this reader may see.
 */
export function told(story: Telling, t: T): string {
  return sentence(story, t) ?? withoutName(story);
}

/** The server's sentence may begin with the name of whoever did it. */
function withoutName({ text, created_by }: Telling) {
  return created_by && text.startsWith(created_by.name) ? text.slice(created_by.name.length).trim() : text;
}

function sentence(story: Telling, t: T): string | undefined {
  const kind = story.resource_subtype;
  if (isIn(about, kind)) {
    const other = about[kind](story);
    return other ? t(`told.${kind}`, { name: other.name || t('unnamed') }) : undefined;
  }
  const same = plain.find((one) => one === kind);
  if (same) return t(`told.${same}`);
  if (kind.endsWith('_custom_field_changed')) return fieldChanged(story, t);
  switch (kind) {
    case 'name_changed':
      return story.new_name ? t('told.name_changed', { name: story.new_name }) : undefined;
    case 'attachment_added':
      return story.new_name ? t('told.attachment_added', { name: story.new_name }) : undefined;
    case 'section_changed':
      return moved(story, t);
    case 'due_date_changed':
      return story.new_dates ? datesChanged(story.new_dates, story.old_dates, t) : undefined;
    case 'start_date_changed':
      return startChanged(story, t);
    case 'resource_subtype_changed':
      return named(['default_task', 'milestone', 'approval', 'custom'], story.new_resource_subtype, (type) =>
        t(`told.types.${type}`),
      );
    case 'approval_status_changed':
      return named(
        ['approved', 'rejected', 'changes_requested', 'pending'],
        story.new_approval_status,
        (status) => t(`told.approvals.${status}`),
      );
    case 'goal_status_changed':
      return named(
        ['green', 'yellow', 'red', 'achieved', 'partial', 'missed', 'dropped'],
        story.new_status,
        (status) => t(`told.statuses.${status}`),
      );
    case 'metric_changed':
      return measured(story, t);
    case 'support_added':
    case 'support_removed':
      return supported(story, kind, t);
    case 'owner_changed':
      return story.assignee ? t('told.owner_changed', { name: story.assignee.name }) : undefined;
    default:
      return undefined;
  }
}

function isIn<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}

function named<T extends string>(known: T[], value: string | null | undefined, say: (known: T) => string) {
  const found = known.find((one) => one === value);
  return found && say(found);
}

function moved({ old_section, new_section, project }: Telling, t: T) {
  if (!old_section || !new_section || !project) return undefined;
  return t('told.section_changed', {
    before: old_section.name,
    after: new_section.name,
    project: project.name,
  });
}

function measured(story: Telling, t: T) {
  const [before, after] = [shownValue(story, 'old'), shownValue(story, 'new')];
  return before && after ? t('told.metric_changed', { before, after }) : undefined;
}

function supported(
  { goal, portfolio, project, task }: Telling,
  kind: 'support_added' | 'support_removed',
  t: T,
) {
  if (goal) return t(`told.${kind}.goal`, { name: goal.name });
  if (portfolio) return t(`told.${kind}.portfolio`, { name: portfolio.name });
  if (project) return t(`told.${kind}.project`, { name: project.name });
  return task ? t(`told.${kind}.task`, { name: task.name }) : undefined;
}

function datesChanged(now: Dates, before: Dates | null | undefined, t: T) {
  const due = momentOf(now.due_on, now.due_at);
  if (!due) return t('told.due_date_removed');
  if (now.start_on) return t('told.dates_changed', { start: dateOf(now.start_on as Day), due });
  const isSame = due === momentOf(before?.due_on, before?.due_at);
  return isSame ? t('told.start_date_removed') : t('told.due_date_changed', { day: due });
}

function startChanged({ new_dates }: Telling, t: T) {
  if (!new_dates) return undefined;
  return new_dates.start_on
    ? t('told.start_date_changed', { day: dateOf(new_dates.start_on as Day) })
    : t('told.start_date_removed');
}

function momentOf(day: string | null | undefined, instant: string | null | undefined) {
  if (instant) return `${dateOf(dayOf(new Date(instant)))} ${formatTime(instant)}`;
  return day ? dateOf(day as Day) : undefined;
}

function fieldChanged(story: Telling, t: T) {
  const field = story.custom_field?.name;
  if (!field) return undefined;
  if (story.resource_subtype.startsWith('reference')) return t('told.reference_changed', { field });
  const [before, after] = [shownValue(story, 'old'), shownValue(story, 'new')];
  if (!after) return t('told.field_cleared', { field });
  return before ? t('told.field_changed', { field, before, after }) : t('told.field_set', { field, after });
}

/** A field's value before or after, as text. */
function shownValue(story: Telling, when: 'old' | 'new'): string | undefined {
  const number = story[`${when}_number_value`];
  const date = story[`${when}_date_value`];
  const several = story[`${when}_multi_enum_values`] ?? story[`${when}_people_value`];
  if (typeof number === 'number') return new Intl.NumberFormat(locale()).format(number);
  if (date) return momentOf(date.due_on, date.due_at);
  if (several?.length) return new Intl.ListFormat(locale()).format(several.map(({ name }) => name));
  return story[`${when}_enum_value`]?.name ?? story[`${when}_text_value`] ?? undefined;
}

/** Not "tomorrow", as lists have it: what was said then is read later. */
function dateOf(day: Day): string {
  const isThisYear = day.slice(0, 4) === String(new Date().getFullYear());
  const year = isThisYear ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', ...year }).format(noonOf(day));
}
