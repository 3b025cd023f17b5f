import { Checkbox, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { perform } from '@/features/task/writeQueue';
import { digitsOf } from '@/lib/i18n/currencies';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { remember } from '@/lib/undo';
import { Amount } from './Amount';
import { fromTyped, toTyped } from './amount';
import classes from './Budget.module.css';
import { asItWas, type Budget, type BudgetChange, budgetKey, budgetQuery, updateBudget } from './budget';

type Props = { project: string; budget: Budget };

/** How a budget is counted and when it is told of; each choice counts at once. */
export function BudgetSettings({ project, budget }: Props) {
  const { t } = useTranslation('budget');
  const queryClient = useQueryClient();
  const { queryKey } = budgetQuery(project);
  const { budget_type, estimate, actual, total, alert } = budget;

  const [isSwitching, setSwitching] = useState(false);

  const write = (changed: BudgetChange, shown: Partial<Budget>) =>
    perform({
      key: `budget:${budget.gid}`,
      show: () => paint(queryClient, queryKey, (before) => before && { ...before, ...shown }),
      write: async () => void queryClient.setQueryData(queryKey, await updateBudget(budget.gid, changed)),
      done: () => void queryClient.invalidateQueries({ queryKey: budgetKey(project) }),
    });
  function change(changed: BudgetChange, shown: Partial<Budget>) {
    const back = asItWas(budget, changed);
    remember({
      label: t('changed'),
      undo: () => void write(back, {}),
      redo: () => void write(changed, {}),
    });
    return write(changed, shown);
  }
  async function switchTo(type: Budget['budget_type']) {
    // The amounts are of the other kind until the server has counted anew.
    setSwitching(true);
    await change({ budget_type: type }, {});
    setSwitching(false);
  }
  const setTotal = (value: number | null) =>
    change({ total: { enabled: value !== null, value } }, { total: { enabled: value !== null, value } });
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t('type')}
        value={budget_type}
        disabled={isSwitching}
        onChange={({ currentTarget: { value } }) => void switchTo(value === 'cost' ? 'cost' : 'time')}
        data={[
          { value: 'time', label: t('types.time') },
          { value: 'cost', label: t('types.cost') },
        ]}
      />
      <Amount
        key={budget_type}
        label={t(budget_type === 'time' ? 'totalHours' : 'totalMoney', { currency: actual.units })}
        value={toTyped(budget, total.value)}
        digits={budget_type === 'time' ? 2 : digitsOf(actual.units)}
        disabled={isSwitching}
        onSave={(typed) => setTotal(typed === null ? null : fromTyped(budget, typed))}
      />
      <NativeSelect
        label={t('source')}
        value={estimate.source}
        onChange={({ currentTarget: { value } }) => {
          const source = value as Budget['estimate']['source'];
          void change(
            { estimate: { source } },
            { estimate: { ...estimate, source, enabled: source !== 'none' } },
          );
        }}
        data={(['none', 'tasks', 'capacity_plans'] as const).map((value) => ({
          value,
          label: t(`sources.${value}`),
        }))}
      />
      <NativeSelect
        label={t('counted')}
        value={actual.billable_status_filter}
        onChange={({ currentTarget: { value } }) => {
          const billable_status_filter = value as Budget['actual']['billable_status_filter'];
          void change(
            { actual: { billable_status_filter } },
            { actual: { ...actual, billable_status_filter } },
          );
        }}
        data={(['any', 'billable', 'non_billable'] as const).map((value) => ({
          value,
          label: t(`filters.${value}`),
        }))}
      />
      <div className={classes.alert}>
        <Checkbox
          label={t('alert')}
          description={t('alertHint')}
          checked={alert.enabled}
          onChange={({ currentTarget: { checked } }) =>
            void change({ alert: { enabled: checked } }, { alert: { ...alert, enabled: checked } })
          }
        />
      </div>
      {alert.enabled && (
        <Amount
          label={t('threshold')}
          value={alert.threshold}
          most={100}
          onSave={(typed) => {
            const threshold = Math.min(100, Math.max(1, Math.round(typed ?? 80)));
            void change({ alert: { threshold } }, { alert: { ...alert, threshold } });
          }}
        />
      )}
    </div>
  );
}
