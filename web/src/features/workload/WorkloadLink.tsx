import { Link } from '@tanstack/react-router';
import { useMyRole } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Settings.module.css';
import type { WorkloadSearch } from './workloadSearch';

/** To the workload of the people of a project, a portfolio or a team; guests have no such page. */
export function WorkloadLink({ of }: { of: Pick<WorkloadSearch, 'project' | 'portfolio' | 'team'> }) {
  const { t } = useTranslation('workload');
  const role = useMyRole();
  if (!role || role === 'guest') return null;
  return (
    <Link to="/workload" search={of} className={classes.link}>
      {t('title')}
    </Link>
  );
}
