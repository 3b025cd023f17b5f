import { useTranslation } from '@/lib/i18n/useTranslation';
import { asPercent, formatAmount } from './amount';
import classes from './Budget.module.css';
import type { Budget } from './budget';

/** What is used of a budget; what goes beyond its end stands behind the line that marks it. */
export function BudgetBar({ budget }: { budget: Budget }) {
  const { t } = useTranslation('budget');
  const { actual, total, estimate, alert } = budget;
  const used = actual.value;
  const limit = total.value ?? 0;
  const planned = estimate.enabled ? (estimate.value ?? 0) : 0;
  const most = Math.max(used, limit, planned, 1);
  const over = limit > 0 ? Math.max(0, used - limit) : 0;
  const isNear = over === 0 && alert.enabled && used * 100 >= limit * alert.threshold;
  const amount = (value: number) => formatAmount(budget, value);
  const words = limit > 0 ? t('usedOf', { used: amount(used), total: amount(limit) }) : amount(used);
  return (
    <div className={classes.summary}>
      <p className={classes.used}>
        <strong>{amount(used)}</strong> {limit > 0 && <span>{t('of', { total: amount(limit) })}</span>}
        {limit > 0 && <span className={classes.part}>{asPercent(used / limit)}</span>}
      </p>
      <span
        className={classes.bar}
        role="meter"
        aria-label={t('used')}
        aria-valuenow={used}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuetext={over > 0 ? `${words}, ${t('over', { amount: amount(over) })}` : words}
        data-near={(limit > 0 && isNear) || undefined}
      >
        <span className={classes.within} style={{ width: `${((used - over) / most) * 100}%` }} />
        {over > 0 && (
          <span
            className={classes.over}
            style={{ left: `${(limit / most) * 100}%`, width: `${(over / most) * 100}%` }}
          />
        )}
        {limit > 0 && limit < most && (
          <span className={classes.end} style={{ left: `${(limit / most) * 100}%` }} />
        )}
        {planned > 0 && (
          <span className={classes.planned} style={{ left: `${(planned / most) * 100}%` }} aria-hidden />
        )}
      </span>
      {over > 0 && <p className={classes.overrun}>{t('over', { amount: amount(over) })}</p>}
      {estimate.enabled && estimate.value !== null && (
        <p className={classes.estimate}>
          <span className={classes.tick} aria-hidden />
          {t('estimated', { amount: amount(estimate.value) })}
          {limit > 0 && estimate.value > limit && (
            <span>{t('beyond', { amount: amount(estimate.value - limit) })}</span>
          )}
        </p>
      )}
    </div>
  );
}
