import type { Span } from '@/features/task/plan/span';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Kept.module.css';

/** Where the chosen baseline has a task: a thin bar below the one of now. */
export function KeptBar({ kept, from, dayWidth }: { kept: Span; from: number; dayWidth: number }) {
  return (
    <div
      className={classes.bar}
      style={{
        left: (kept.start - from) * dayWidth + 1,
        width: Math.max((kept.end - kept.start + 1) * dayWidth - 2, 4),
      }}
    />
  );
}

/** How many days later or earlier it is due than it was in the baseline. */
export function Slip({ kept, span }: { kept: Span; span: Span }) {
  const { t } = useTranslation('baseline');
  const days = span.end - kept.end;
  if (days === 0) return null;
  const count = Math.abs(days);
  return (
    <span className={classes.slip} data-late={days > 0 || undefined}>
      <span aria-hidden>{t(days > 0 ? 'later' : 'earlier', { count })}</span>
      <span className="visually-hidden">{t(days > 0 ? 'laterInWords' : 'earlierInWords', { count })}</span>
    </span>
  );
}
