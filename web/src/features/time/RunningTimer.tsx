import { IconStopwatch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DropMenu } from '@/ui/DropMenu';
import { sayUndoable } from '@/ui/toasts';
import { formatDuration } from './duration';
import classes from './RunningTimer.module.css';
import { useTimer } from './useTimer';

const tick = 15_000;

/** Whichever page one is on: that a timer runs, for how long, and how to stop it. */
export function RunningTimer() {
  const { t } = useTranslation(['time', 'common']);
  const navigate = useNavigate();
  const { runsOn, startedAt, stop, discard } = useTimer();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  if (!runsOn) return null;
  const time = formatDuration(Math.max(0, Math.floor((now - startedAt) / 60_000)));

  function enter() {
    const step = stop();
    if (step) sayUndoable(step, t('common:undo'));
  }
  return (
    <DropMenu
      position="bottom-end"
      target={
        <button type="button" className={classes.timer} aria-label={t('running', { time })}>
          <IconStopwatch size={16} stroke={1.7} aria-hidden />
          <span>{time}</span>
        </button>
      }
      entries={[
        {
          kind: 'item',
          label: t('openTask'),
          run: () => void navigate({ to: '/task/$taskGid', params: { taskGid: runsOn } }),
        },
        { kind: 'item', label: t('stopIt'), run: enter },
        { kind: 'line' },
        { kind: 'item', label: t('discard'), danger: true, run: discard },
      ]}
    />
  );
}
