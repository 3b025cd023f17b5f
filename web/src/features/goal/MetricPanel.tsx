import { Button, NumberInput } from '@mantine/core';
import { type FormEvent, Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import classes from './GoalPage.module.css';
import { type GoalDetail, type Metric, tellCurrent } from './goals';
import { factorOf, shownNumber } from './numbers';
import { ProgressBar } from './ProgressBar';
import { useGoalSteps } from './useGoalSteps';

const MetricChart = lazily(() => import('./MetricChart').then(({ MetricChart }) => MetricChart));
const UnmeasuredChart = lazily(() =>
  import('./UnmeasuredChart').then(({ UnmeasuredChart }) => UnmeasuredChart),
);
const MetricDialog = lazily(() => import('./MetricDialog').then(({ MetricDialog }) => MetricDialog));

/** How far the goal has come, by hand or by what supports it. */
export function MetricPanel({ goal, canEdit }: { goal: GoalDetail; canEdit: boolean }) {
  const { t } = useTranslation('goal');
  const [setting, setSetting] = useState(false);
  const { metric } = goal;
  return (
    <Panel
      title={t('progress')}
      actions={
        canEdit && (
          <Button variant="default" onClick={() => setSetting(true)}>
            {t(metric ? 'editMetric' : 'setMetric')}
          </Button>
        )
      }
    >
      {metric ? (
        <div className={classes.big}>
          <p className={classes.now} style={{ margin: 0 }}>
            <strong>{shownNumber(metric, metric.current_number_value)}</strong>
            <span className={classes.note}>
              {t('fromTo', {
                from: shownNumber(metric, metric.initial_number_value),
                to: shownNumber(metric, metric.target_number_value),
              })}
            </span>
          </p>
          <ProgressBar goal={goal} />
          <Suspense fallback={<div style={{ height: 226 }} />}>
            <MetricChart goal={goal} metric={metric} />
          </Suspense>
          <p className={classes.note}>{t(`sources.${metric.progress_source}`)}</p>
          {canEdit && isTold(metric) && <Tell goal={goal} metric={metric} />}
        </div>
      ) : (
        <>
          <p className={rows.nothing}>{t('noMetric')}</p>
          <Suspense>
            <UnmeasuredChart goal={goal} />
          </Suspense>
        </>
      )}
      {setting && (
        <Suspense>
          <MetricDialog goal={goal} onClose={() => setSetting(false)} />
        </Suspense>
      )}
    </Panel>
  );
}

const isTold = ({ progress_source, can_manage }: Metric) =>
  progress_source === 'manual' || (progress_source === 'external' && can_manage);

function Tell({ goal, metric }: { goal: GoalDetail; metric: Metric }) {
  const { t } = useTranslation('goal');
  const step = useGoalSteps();
  const factor = factorOf(metric);
  const [value, setValue] = useState<number | string>('');
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy || value === '') return;
    setBusy(true);
    const isDone = await step({
      label: t('changed', { name: goal.name }),
      act: () => tellCurrent(goal.gid, Number(value) / factor),
      back: () => tellCurrent(goal.gid, metric.current_number_value),
    });
    if (isDone) setValue('');
    setBusy(false);
  }
  return (
    <form className={classes.tell} onSubmit={(event) => void send(event)}>
      <NumberInput
        label={t('current')}
        suffix={metric.unit === 'percentage' ? '%' : undefined}
        decimalScale={metric.precision}
        allowedDecimalSeparators={[',', '.']}
        value={value}
        onChange={setValue}
        hideControls
      />
      <Button type="submit" loading={busy} disabled={value === ''}>
        {t('tell')}
      </Button>
    </form>
  );
}
