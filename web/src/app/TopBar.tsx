import { IconKeyboard, IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useKeptTimer } from '@/features/time/useKeptTimer';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { openKeyHelp } from '@/ui/keyHelp';
import { AccountMenu } from './AccountMenu';
import { CreateMenu } from './CreateMenu';
import classes from './TopBar.module.css';
import { WaitingChanges } from './WaitingChanges';

const RunningTimer = lazily(() =>
  import('@/features/time/RunningTimer').then(({ RunningTimer }) => RunningTimer),
);

export function TopBar({ onOpenSidebar }: { onOpenSidebar: () => void }) {
  const { t } = useTranslation();
  const [timer] = useKeptTimer();
  return (
    <header className={classes.bar}>
      <button
        type="button"
        className={`${classes.icon} ${classes.phoneOnly}`}
        onClick={onOpenSidebar}
        aria-label={t('openSidebar')}
      >
        <IconMenu2 size={20} stroke={1.6} />
      </button>
      <div id="page-bar" className={classes.page} />
      <WaitingChanges />
      <Suspense>{timer && <RunningTimer />}</Suspense>
      <Link to="/search" className={classes.icon} aria-label={t('search')} title={`${t('search')} (/)`}>
        <IconSearch size={19} stroke={1.6} />
      </Link>
      <CreateMenu />
      <button
        type="button"
        className={`${classes.icon} ${classes.notPhone}`}
        onClick={openKeyHelp}
        aria-label={t('help')}
        title={`${t('help')} (?)`}
      >
        <IconKeyboard size={20} stroke={1.6} />
      </button>
      <AccountMenu />
    </header>
  );
}
