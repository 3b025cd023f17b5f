import { useQuery } from '@tanstack/react-query';
import { formatSpan } from '@/features/task/plan/spanText';
import { today } from '@/lib/dates/day';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { absencesQuery, capacityQuery } from './capacity';
import { formatWeek } from './measure';

/** How long somebody works in a week, and when they are away next; nothing where the reader is not to know. */
export function PersonHours({ user }: { user: string }) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const { data: capacity } = useQuery({ ...capacityQuery(workspace.gid, user), retry: false });
  const { data: absences = [] } = useQuery(absencesQuery(workspace.gid, user, today()));
  if (!capacity) return null;
  return (
    <section aria-label={t('settings.hours')}>
      <h2>{t('settings.hours')}</h2>
      <p>{t('perWeek', { hours: formatWeek(capacity.hours_per_week) })}</p>
      {absences.map(({ gid, start_date, end_date }) => (
        <p key={gid}>
          {t('awayOn', { days: formatSpan({ start: numberOf(start_date), end: numberOf(end_date) }) })}
        </p>
      ))}
    </section>
  );
}
