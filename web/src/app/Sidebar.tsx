import {
  IconChartBar,
  IconCircleCheck,
  IconFolders,
  IconGauge,
  IconHome,
  IconLayoutSidebar,
  IconMap2,
  IconTarget,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Favorites } from '@/features/favorite/Favorites';
import { InboxLink } from '@/features/inbox/InboxLink';
import { TeamProjects } from '@/features/team/TeamProjects';
import { useMyRole } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import classes from './Sidebar.module.css';

type Props = { folded: boolean; onFold: () => void };

export function Sidebar({ folded, onFold }: Props) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const isGuest = useMyRole() === 'guest';
  return (
    <nav className={classes.sidebar} aria-label={t('main')} data-folded={folded || undefined}>
      <div className={classes.head}>
        {!folded && <span className={classes.workspace}>{workspace.name}</span>}
        <button
          type="button"
          className={classes.fold}
          onClick={onFold}
          aria-label={t(folded ? 'openSidebar' : 'collapseSidebar')}
        >
          <IconLayoutSidebar size={18} stroke={1.6} />
        </button>
      </div>
      <div className={classes.scroll}>
        <Link
          to="/"
          className={classes.link}
          activeOptions={{ exact: true }}
          title={folded ? t('home') : undefined}
        >
          <IconHome size={18} stroke={1.6} aria-hidden />
          <span className={folded ? 'visually-hidden' : undefined}>{t('home')}</span>
        </Link>
        <Link to="/my-tasks" className={classes.link} title={folded ? t('myTasks') : undefined}>
          <IconCircleCheck size={18} stroke={1.6} aria-hidden />
          <span className={folded ? 'visually-hidden' : undefined}>{t('myTasks')}</span>
        </Link>
        <InboxLink folded={folded} className={classes.link} />
        <Link to="/reporting" className={classes.link} title={folded ? t('reporting') : undefined}>
          <IconChartBar size={18} stroke={1.6} aria-hidden />
          <span className={folded ? 'visually-hidden' : undefined}>{t('reporting')}</span>
        </Link>
        <Link to="/portfolios" className={classes.link} title={folded ? t('portfolios') : undefined}>
          <IconFolders size={18} stroke={1.6} aria-hidden />
          <span className={folded ? 'visually-hidden' : undefined}>{t('portfolios')}</span>
        </Link>
        <Link to="/goals" className={classes.link} title={folded ? t('goals') : undefined}>
          <IconTarget size={18} stroke={1.6} aria-hidden />
          <span className={folded ? 'visually-hidden' : undefined}>{t('goals')}</span>
        </Link>
        <Link to="/map" className={classes.link} title={folded ? t('map') : undefined}>
          <IconMap2 size={18} stroke={1.6} aria-hidden />
          <span className={folded ? 'visually-hidden' : undefined}>{t('map')}</span>
        </Link>
        {!isGuest && (
          <Link to="/workload" className={classes.link} title={folded ? t('workload') : undefined}>
            <IconGauge size={18} stroke={1.6} aria-hidden />
            <span className={folded ? 'visually-hidden' : undefined}>{t('workload')}</span>
          </Link>
        )}
        {!folded && <Favorites />}
        {!folded && <TeamProjects />}
      </div>
    </nav>
  );
}
