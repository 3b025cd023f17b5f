import { useMemo } from 'react';
import { formatDay } from '@/lib/dates/formatDay';
import { locale } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Sayings } from './brush';
import { isOpen } from './standoutParts';

export const percent = (part: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(part);

/** What is said on the map, and of a place by those who read it out. */
export function useSayings(): Sayings {
  const { t } = useTranslation(['map', 'status']);
  return useMemo(
    () => ({
      open: (count) => t('open', { count }),
      late: (count) => t('late', { count }),
      blocked: (count) => t('blocked', { count }),
      percent,
      workless: t('workless'),
      looseHint: ({ sum }) => t('projects', { count: sum.projects }),
      status: ({ status }) => (status ? t(`status:types.${status}`) : t('noStatus')),
      day: (day) => formatDay(day),
      dates: ({ project }) =>
        [project?.start_on, project?.due_on]
          .filter((day) => day != null)
          .map((day) => formatDay(day))
          .join(' – '),
      milestones: t('milestones'),
      waiting: t('waiting'),
      overdue: t('overdue'),
      waitsFor: (task) => {
        const other = task.completed ? undefined : task.dependencies.find(isOpen);
        return other ? t('waitsFor', { name: other.assignee?.name ?? other.name }) : '';
      },
    }),
    [t],
  );
}
