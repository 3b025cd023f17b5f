import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Panel } from '@/ui/Panel';
import classes from './Importer.module.css';
import type { Change, Import, TaskField } from './imports';

type Props = { planned: Import; onChange: (change: Change) => void };

/** Asks what comes first in dates such as 3/4/2026; a guess could be wrong on every row. */
export function DateOrders({ planned, onChange }: Props) {
  const { t } = useTranslation('importer');
  const orders = planned.preview.date_orders;
  const fields = Object.keys(orders) as TaskField[];
  if (fields.length === 0) return null;
  function choose(field: TaskField, order: string) {
    const next = Object.fromEntries(Object.entries(orders).filter(([, known]) => known !== 'unclear'));
    onChange({ date_orders: { ...next, [field]: order } });
  }
  return (
    <Panel title={t('dates')} hint={t('datesHint')}>
      <div className={classes.form}>
        {fields.map((field) => (
          <NativeSelect
            key={field}
            size="xs"
            label={t(`fields.${field}`)}
            value={orders[field]}
            onChange={(event) => choose(field, event.currentTarget.value)}
            data={[
              ...(orders[field] === 'unclear' ? [{ value: 'unclear', label: t('orders.unclear') }] : []),
              { value: 'dmy', label: t('orders.dmy') },
              { value: 'mdy', label: t('orders.mdy') },
            ]}
          />
        ))}
      </div>
    </Panel>
  );
}
