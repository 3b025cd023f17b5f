import { queryOptions } from '@tanstack/react-query';
import i18next from 'i18next';
import type { Section, SectionHolder } from '@/features/section/sections';
import { all } from '@/lib/api/pages';

/** The names that sections of a new list have, which show in the reader's language until they are given others. */
const given = {
  'Recently assigned': 'new',
  Today: 'today',
  'This week': 'week',
  Later: 'later',
} as const;

/** The sections of the reader's own list. */
export const ownSectionsQuery = (list: string) =>
  queryOptions({
    queryKey: ['userTaskList', list, 'sections'],
    queryFn: ({ signal }) =>
      all<Section>(`/user_task_lists/${list}/sections`, { opt_fields: 'name' }, signal),
  });

export const ownHolder = (list: string): SectionHolder => ({
  project: null,
  path: `/user_task_lists/${list}/sections`,
  queryKey: ownSectionsQuery(list).queryKey,
});

export function named(section: Section): Section {
  const key = section.name in given ? given[section.name as keyof typeof given] : null;
  return key ? { ...section, name: i18next.t(`mytasks:sections.${key}`) } : section;
}
