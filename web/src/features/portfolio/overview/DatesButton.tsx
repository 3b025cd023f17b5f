import { Suspense, useState } from 'react';
import { dueDay, formatDue } from '@/features/task/due';
import { LazyDatePanel } from '@/features/task/fields/LazyDatePanel';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from '@/ui/Fact.module.css';
import { Pop } from '@/ui/Pop';
import { asItem, setDays } from '../editPortfolio';
import { daysOf } from '../figures';
import { mayEditItem, type PortfolioDetail } from '../portfolios';

/** From when to when the portfolio goes. */
export function DatesButton({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const [open, setOpen] = useState(false);
  const { start_on, due_on } = portfolio;
  const words = formatDue({ ...daysOf(portfolio), due_at: null });
  const close = () => setOpen(false);
  return (
    <Pop
      open={open}
      onClose={close}
      label={t('dates')}
      target={
        <button
          type="button"
          className={classes.value}
          aria-label={`${t('dates')}: ${words || t('noDates')}`}
          disabled={!mayEditItem(portfolio)}
          onClick={() => setOpen(true)}
        >
          <span className={due_on || start_on ? undefined : classes.dim}>{words || t('noDates')}</span>
        </button>
      }
    >
      <Suspense fallback={<div style={{ height: 340 }} />}>
        <LazyDatePanel
          dates={{ start_on, due_on, due_at: null }}
          onChange={(dates) =>
            setDays(asItem(portfolio), { start_on: dates.start_on, due_on: dueDay(dates) })
          }
          onClose={close}
        />
      </Suspense>
    </Pop>
  );
}
