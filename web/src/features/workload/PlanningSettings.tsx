import { Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { workspaceFieldsQuery } from '@/features/field/field';
import { perform } from '@/features/task/writeQueue';
import { TimeCategories } from '@/features/time/TimeCategories';
import { currencyChoices } from '@/lib/i18n/currencies';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { saveSettings } from './capacity';
import { Holidays } from './Holidays';
import classes from './Settings.module.css';
import { WeekInputs } from './WeekInputs';
import { type WeekHours, type WorkloadSettings, workloadSettingsQuery } from './workload';

/** How the workspace plans its work; for its admins. */
export function PlanningSettings() {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = workloadSettingsQuery(workspace.gid);
  const { data } = useQuery(query);
  const { data: fields = [] } = useQuery(workspaceFieldsQuery(workspace.gid));
  const currencies = useMemo(currencyChoices, []);
  if (!data) return null;

  const change = (shown: Partial<WorkloadSettings>, changed: Parameters<typeof saveSettings>[1]) =>
    void perform({
      key: 'workload settings',
      show: () => paint(queryClient, query.queryKey, (before) => ({ ...before, ...shown })),
      write: async () => {
        queryClient.setQueryData(query.queryKey, await saveSettings(workspace.gid, changed));
      },
    });
  const numbers = fields.filter(({ resource_subtype }) => resource_subtype === 'number');
  return (
    <>
      <Panel title={t('settings.usualHours')} hint={t('settings.usualHoursHint')}>
        <WeekInputs
          hours={data.hours}
          onChange={(hours) => change({ hours: { ...data.hours, ...hours } as WeekHours }, { hours })}
        />
      </Panel>
      <Panel title={t('settings.measures')} hint={t('settings.measuresHint')}>
        <div className={classes.form}>
          <Select
            label={t('settings.effort')}
            placeholder={t('settings.noEffort')}
            data={numbers.map(({ gid, name }) => ({ value: gid, label: name }))}
            value={data.effort_field?.gid ?? null}
            clearable
            onChange={(gid) => {
              const field = numbers.find((one) => one.gid === gid);
              change(
                { effort_field: field ? { gid: field.gid, name: field.name } : null },
                { effort_field: gid },
              );
            }}
          />
          <Select
            label={t('settings.currency')}
            data={currencies}
            value={data.currency_code}
            searchable
            allowDeselect={false}
            onChange={(code) => {
              if (code) change({ currency_code: code }, { currency_code: code });
            }}
          />
        </div>
      </Panel>
      <Holidays />
      <TimeCategories />
    </>
  );
}
