import { useQuery } from '@tanstack/react-query';
import type { Interval } from '@/features/chart/chart';
import { pastQuery } from '@/features/past/past';
import { formatDated } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import type { Counted } from './counted';

/** As many as the server looks at, where it knows as far back. */
const most: Record<Interval, number> = { day: 30, week: 26, month: 24 };

/** What the figures of past days leave out, and from when on they are known where that is not long ago. */
export function useCourseNote(counted: readonly Counted[] | null, interval: Interval): string | undefined {
  const { t } = useTranslation('past');
  const { workspace } = useSession();
  const { data } = useQuery({ ...pastQuery(workspace.gid), enabled: counted !== null });
  if (!counted) return undefined;
  const days = new Set(counted.map(({ group }) => group)).size;
  if (days >= most[interval] || !data?.begins_at) return t('course');
  return t('courseFrom', { day: formatDated(new Date(data.begins_at)) });
}
