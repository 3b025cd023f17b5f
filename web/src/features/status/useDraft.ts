import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Draft, draftQuery, type Phrases, textOf } from './draft';

/** What a new update could begin with, where one is `wanted`: a text, and since when it tells; null while unknown or where nothing changed. */
export function useDraft(parent: string, wanted: boolean): { text: string; since: Draft['since'] } | null {
  const { t } = useTranslation('status');
  const { data } = useQuery({ ...draftQuery(parent), enabled: wanted });
  return useMemo(() => {
    const phrases: Phrases = {
      done: (count) => t('draft.done', { count }),
      reached: t('draft.reached'),
      slipped: t('draft.slipped'),
      next: t('draft.next'),
      blocked: t('draft.blocked'),
      below: t('draft.below'),
      due: (name, day) => t('draft.due', { name, day: formatDay(day) }),
      waits: (name, other, person) =>
        person ? t('draft.waitsFor', { name, other, person }) : t('draft.waits', { name, other }),
      stands: (name, status) => t('draft.stands', { name, status: t(`types.${status}`) }),
    };
    const text = data && textOf(data, phrases);
    return text ? { text, since: data.since } : null;
  }, [data, t]);
}
