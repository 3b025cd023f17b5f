import { useMemo } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import type { Words } from './survey';

/** What those places are called that nobody has named. */
export function useWords(): Words {
  const { t } = useTranslation('map');
  const { workspace } = useSession();
  return useMemo(
    () => ({
      all: workspace.name,
      apart: t('apart'),
      loose: t('loose'),
      noTeam: t('noTeam'),
      noPortfolio: t('noPortfolio'),
      tasks: (count) => t('tasks', { count }),
    }),
    [t, workspace.name],
  );
}
