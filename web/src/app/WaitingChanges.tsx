import { IconCloudOff } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useOffline } from '@/lib/api/connection';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useWaiting } from '@/lib/local/outbox';
import { Pop } from '@/ui/Pop';
import classes from './WaitingChanges.module.css';

const WaitingList = lazily(() => import('./WaitingList').then(({ WaitingList }) => WaitingList));

/** Whether the server can be reached, and what waits for it. Nothing while all is well. */
export function WaitingChanges() {
  const { t } = useTranslation();
  const offline = useOffline();
  const waiting = useWaiting();
  const [open, setOpen] = useState(false);
  const refused = waiting.filter(({ problem }) => problem !== undefined).length;
  const unsent = waiting.length - refused;
  const said = [
    offline && t('waiting.offline'),
    offline && unsent > 0 && t('waiting.count', { count: unsent }),
    refused > 0 && t('waiting.refused', { count: refused }),
  ].filter(Boolean);
  return (
    <div role="status" className={classes.status}>
      {said.length > 0 && (
        <Pop
          open={open}
          onClose={() => setOpen(false)}
          label={t('waiting.title')}
          width={340}
          target={
            <button
              type="button"
              className={classes.chip}
              data-refused={refused > 0 || undefined}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconCloudOff size={16} stroke={1.6} aria-hidden />
              <span>{said.join(' · ')}</span>
            </button>
          }
        >
          <Suspense fallback={<div style={{ height: 80 }} />}>
            <WaitingList />
          </Suspense>
        </Pop>
      )}
    </div>
  );
}
