import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Refusal } from './explain';
import classes from './FormProblem.module.css';

type Props = { refusal: Refusal; onWaited: () => void };

/** Why the form as a whole was refused and, where the server asks to wait, how long still. */
export function FormProblem({ refusal, onWaited }: Props) {
  if (!refusal.general) return null;
  return (
    <div className={classes.problem}>
      <p role="alert">{refusal.general}</p>
      {refusal.waitSeconds > 0 && (
        <Wait key={refusal.waitSeconds} seconds={refusal.waitSeconds} onWaited={onWaited} />
      )}
    </div>
  );
}

function Wait({ seconds, onWaited }: { seconds: number; onWaited: () => void }) {
  const { t } = useTranslation();
  const [until] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.ceil((until - Date.now()) / 1000);
      if (now <= 0) onWaited();
      else setLeft(now);
    }, 250);
    return () => clearInterval(timer);
  }, [until, onWaited]);
  return <p role="timer">{t('tryAgainIn', { count: left })}</p>;
}
