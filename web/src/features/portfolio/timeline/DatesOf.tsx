import { IconCalendarPlus } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { dueDay } from '@/features/task/due';
import { LazyDatePanel } from '@/features/task/fields/LazyDatePanel';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { setDays } from '../editPortfolio';
import type { Item } from '../portfolios';
import classes from './PortfolioTimeline.module.css';

type Props = { item: Item; focusKey: string; isActive: boolean };

/** Gives dates to what has none, and so no bar. */
export function DatesOf({ item, focusKey, isActive }: Props) {
  const { t } = useTranslation(['portfolio', 'plan']);
  const [open, setOpen] = useState(false);
  const label = t('plan:setDates', { name: item.name });
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={label}
      target={
        <button
          type="button"
          className={classes.dates}
          data-focus={focusKey}
          tabIndex={isActive ? 0 : -1}
          aria-label={label}
          title={label}
          onClick={() => setOpen(true)}
        >
          <IconCalendarPlus size={16} stroke={1.6} aria-hidden />
        </button>
      }
    >
      <Suspense fallback={<div style={{ height: 340 }} />}>
        <LazyDatePanel
          dates={{ start_on: item.start_on, due_on: item.due_on, due_at: null }}
          onChange={(dates) => setDays(item, { start_on: dates.start_on, due_on: dueDay(dates) })}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    </Pop>
  );
}
