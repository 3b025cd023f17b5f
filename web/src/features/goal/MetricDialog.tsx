import { NativeSelect, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { workloadSettingsQuery } from '@/features/workload/workload';
import { currencyChoices } from '@/lib/i18n/currencies';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import {
  asEdits,
  type GoalDetail,
  type Metric,
  type MetricEdits,
  type Source,
  setMetric,
  sources,
} from './goals';
import { factorOf } from './numbers';
import { useGoalSteps } from './useGoalSteps';

const units = ['percentage', 'none', 'currency'] as const;
const mostDigits = 6;
const digitChoices = Array.from({ length: mostDigits + 1 }, (_, digits) => String(digits));

/** What is measured, from where to where, and who tells the number. */
export function MetricDialog({ goal, onClose }: { goal: GoalDetail; onClose: () => void }) {
  const { t } = useTranslation(['goal', 'common']);
  const step = useGoalSteps();
  const { workspace } = useSession();
  const { metric } = goal;
  const [source, setSource] = useState<Source>(metric?.progress_source ?? 'manual');
  const [unit, setUnit] = useState<Metric['unit']>(metric?.unit ?? 'percentage');
  const { data: planning } = useQuery(workloadSettingsQuery(workspace.gid));
  const currencies = useMemo(currencyChoices, []);
  const [chosen, setCurrency] = useState(metric?.currency_code ?? null);
  const currency = chosen ?? planning?.currency_code ?? 'EUR';
  const [precision, setPrecision] = useState(metric?.precision ?? 0);
  const begun = metric ? factorOf(metric) : 100;
  const [from, setFrom] = useState<number | string>((metric?.initial_number_value ?? 0) * begun);
  const [to, setTo] = useState<number | string>((metric?.target_number_value ?? 1) * begun);
  const [busy, setBusy] = useState(false);
  // What an app brings in is not chosen here, but may stay.
  const offered: Source[] = metric?.progress_source === 'external' ? [...sources, 'external'] : [...sources];
  const isSame = Number(from) === Number(to);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy || isSame) return;
    setBusy(true);
    const factor = factorOf({ unit });
    const wanted: MetricEdits = {
      progress_source: source,
      unit,
      currency_code: unit === 'currency' ? currency : null,
      precision,
      initial_number_value: Number(from) / factor,
      target_number_value: Number(to) / factor,
      // A metric is set as a whole: what is not given anew would begin from nothing.
      ...(metric && { is_custom_weight: metric.is_custom_weight }),
      ...(metric?.unit === unit && { current_number_value: metric.current_number_value }),
    };
    const isDone = await step({
      label: t('changed', { name: goal.name }),
      act: () => setMetric(goal.gid, wanted),
      ...(metric && { back: () => setMetric(goal.gid, asEdits(metric)) }),
    });
    if (isDone) onClose();
    else setBusy(false);
  }
  const number = {
    suffix: unit === 'percentage' ? '%' : undefined,
    decimalScale: precision,
    allowedDecimalSeparators: [',', '.'],
    hideControls: true,
  };
  return (
    <Dialog title={t(metric ? 'editMetric' : 'setMetric')} onClose={onClose}>
      <form className={dialog.body} onSubmit={(event) => void send(event)}>
        <Select
          label={t('source')}
          data={offered.map((value) => ({ value, label: t(`sources.${value}`) }))}
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
            data={currencies}
            searchable
            value={currency}
            allowDeselect={false}
            onChange={setCurrency}
          />
        )}
        <NativeSelect
          label={t('digits')}
          data={digitChoices}
          value={String(precision)}
          onChange={({ currentTarget: { value } }) => setPrecision(Number(value))}
        />
        <NumberInput label={t('from')} {...number} value={from} onChange={setFrom} />
        <NumberInput
          label={t('to')}
          {...number}
          value={to}
          onChange={setTo}
          error={isSame && t('sameNumbers')}
        />
        <DialogFoot send={t('common:save')} busy={busy} disabled={isSame} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
