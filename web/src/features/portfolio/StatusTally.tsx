import { StatusIcon } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { asNumber, countStates } from './figures';
import type { StatusCounts } from './portfolios';
import classes from './StatusTally.module.css';

/** How many stand how: a shape, a colour and a number for each. */
export function StatusTally({ counts }: { counts: StatusCounts }) {
  const { t } = useTranslation('status');
  return (
    <span className={classes.tally}>
      {countStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <span key={state} className={classes.one} title={`${t(`types.${state}`)}: ${counts[state]}`}>
            <StatusIcon status={state} />
            <span className="visually-hidden">{t(`types.${state}`)}: </span>
            {asNumber(counts[state])}
          </span>
        ))}
    </span>
  );
}
