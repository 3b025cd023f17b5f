import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { perform } from '@/features/task/writeQueue';
import { setFirstDayOfWeek } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { Panel } from '@/ui/Panel';
import {
  browserZone,
  type FirstDay,
  firstDays,
  type Preferences,
  preferencesQuery,
  preferenceWrites,
  savePreferences,
} from './preferences';
import classes from './Settings.module.css';

/** Where and when the person works; kept on the server, for all of their devices and what Cairn dates by itself. */
export function TimeSettings() {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const zones = useMemo(() => [...new Set([browserZone(), ...Intl.supportedValuesOf('timeZone')])], []);
  if (!data) return null;

  const change = (changed: Partial<Preferences>) =>
    perform({
      key: preferenceWrites,
      show: () => paint(queryClient, preferencesQuery.queryKey, (all) => ({ ...all, ...changed })),
      write: async () => void (await savePreferences(changed)),
    });
  const zone = data.time_zone ?? browserZone();
  return (
    <Panel title={t('time')} hint={t('timeHint')}>
      <div className={classes.form}>
        <NativeSelect
          label={t('timeZone')}
          value={zone}
          data={zones.includes(zone) ? zones : [zone, ...zones]}
          onChange={({ currentTarget: { value } }) => void change({ time_zone: value })}
        />
        <NativeSelect
          label={t('firstDay')}
          value={data.first_day_of_week ?? ''}
          data={[
            { value: '', label: t('firstDays.browser') },
            ...firstDays.map((day) => ({ value: day, label: t(`firstDays.${day}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const day = (value || null) as FirstDay | null;
            setFirstDayOfWeek(day);
            void change({ first_day_of_week: day });
          }}
        />
      </div>
    </Panel>
  );
}
