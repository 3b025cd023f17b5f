import { NumberInput, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import {
  type GoalDetail,
  type Metric,
  paintGoal,
  readGoalsAgain,
  type Source,
  setMetric,
  sources,
} from './goals';
import { factorOf } from './numbers';

const units = ['percentage', 'none', 'currency'] as const;
const currencies = ['EUR', 'USD', 'GBP', 'PLN', 'CHF', 'CZK', 'SEK', 'NOK', 'DKK', 'JPY'];

/** What is measured, from where to where, and who tells the number. */
export function MetricDialog({ goal, onClose }: { goal: GoalDetail; onClose: () => void }) {
  const { t } = useTranslation(['goal', 'common']);
  const queryClient = useQueryClient();
  const { metric } = goal;
  const [source, setSource] = useState<Source>(metric?.progress_source ?? 'manual');
  const [unit, setUnit] = useState<Metric['unit']>(metric?.unit ?? 'percentage');
  const [currency, setCurrency] = useState(metric?.currency_code ?? 'EUR');
  const begun = metric ? factorOf(metric) : 100;
  const [from, setFrom] = useState<number | string>((metric?.initial_number_value ?? 0) * begun);
  const [to, setTo] = useState<number | string>((metric?.target_number_value ?? 1) * begun);
  const [busy, setBusy] = useState(false);
  const isSame = Number(from) === Number(to);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy || isSame) return;
    setBusy(true);
    const factor = factorOf({ unit });
    try {
      const changed = await setMetric(goal.gid, {
        progress_source: source,
        unit,
        currency_code: unit === 'currency' ? currency : null,
        precision: metric?.precision ?? 0,
        initial_number_value: Number(from) / factor,
        target_number_value: Number(to) / factor,
        // A metric is set as a whole: what is not given anew would begin from nothing.
        ...(metric && { is_custom_weight: metric.is_custom_weight }),
        ...(metric?.unit === unit && { current_number_value: metric.current_number_value }),
      });
      paintGoal(queryClient, goal.gid, { metric: changed.metric, progress: changed.progress });
      readGoalsAgain(queryClient);
      onClose();
    } catch (error) {
      sayProblem(explain(error, []).general);
      setBusy(false);
    }
  }
  const suffix = unit === 'percentage' ? '%' : undefined;
  return (
    <Dialog title={t(metric ? 'editMetric' : 'setMetric')} onClose={onClose}>
      <form className={dialog.body} onSubmit={(event) => void send(event)}>
        <Select
          label={t('source')}
          data={sources.map((value) => ({ value, label: t(`sources.${value}`) }))}
          value={source}
          allowDeselect={false}
          onChange={(value) => setSource((value ?? 'manual') as Source)}
          data-autofocus
        />
        <Select
          label={t('unit')}
          data={units.map((value) => ({ value, label: t(`units.${value}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(value) => setUnit((value ?? 'none') as Metric['unit'])}
        />
        {unit === 'currency' && (
          <Select
            label={t('currency')}
            data={currencies.includes(currency) ? currencies : [currency, ...currencies]}
            value={currency}
            allowDeselect={false}
            onChange={(value) => setCurrency(value ?? 'EUR')}
          />
        )}
        <NumberInput
          label={t('from')}
          suffix={suffix}
          decimalScale={6}
          value={from}
          onChange={setFrom}
          hideControls
        />
        <NumberInput
          label={t('to')}
          suffix={suffix}
          decimalScale={6}
          value={to}
          onChange={setTo}
          hideControls
          error={isSame && t('sameNumbers')}
        />
        <DialogFoot send={t('common:save')} busy={busy} disabled={isSame} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
