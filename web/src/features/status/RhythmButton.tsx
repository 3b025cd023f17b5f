import { Select } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import { weekdayName } from '@/features/recurrence/inWords';
import { weekdays as codes } from '@/features/recurrence/repeat';
import { type Weekday, weekdays } from '@/lib/dates/weekdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { Pop } from '@/ui/Pop';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type Frequency, frequencies, type Rhythm, rhythmQuery, setRhythm } from './rhythm';
import classes from './Status.module.css';

const nameOf = (weekday: Weekday) => weekdayName(codes[weekdays.indexOf(weekday)] ?? 'MO', 'long');

/** How often the owner is reminded to tell how it is doing, and the choice of it. */
export function RhythmButton({ of, mayEdit }: { of: string; mayEdit: boolean }) {
  const { t } = useTranslation('status');
  const queryClient = useQueryClient();
  const query = rhythmQuery(of);
  const { data: rhythm } = useQuery(query);
  const [open, setOpen] = useState(false);
  const again = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    if (changes.some(({ resource, change }) => resource.gid === of && change?.field === 'status_rhythm'))
      again();
  }, again);
  if (!rhythm || (!mayEdit && rhythm.frequency === 'none')) return null;
  const { frequency, weekday } = rhythm;
  const words =
    frequency === 'none'
      ? t('rhythm.set')
      : t(`rhythm.every.${frequency}`, { day: nameOf(weekday ?? 'monday') });

  async function set(next: Rhythm) {
    queryClient.setQueryData(query.queryKey, next);
    try {
      await setRhythm(of, next);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    again();
  }
  function change(next: Rhythm, before: Rhythm) {
    void set(next);
    const step = { label: t('rhythm.changed'), undo: () => void set(before), redo: () => void set(next) };
    sayUndoable(remember(step), i18next.t('undo'));
  }
  const label = (
    <>
      <IconBell size={14} stroke={1.8} aria-hidden />
      {words}
    </>
  );
  if (!mayEdit) return <span className={classes.rhythm}>{label}</span>;
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('rhythm.set')}
      width={280}
      target={
        <button type="button" className={classes.rhythm} onClick={() => setOpen(true)}>
          {label}
        </button>
      }
    >
      <div className={classes.rhythmForm}>
        <p>{t('rhythm.hint')}</p>
        <Select
          label={t('rhythm.frequency')}
          data={frequencies.map((value) => ({ value, label: t(`rhythm.frequencies.${value}`) }))}
          value={frequency}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) =>
            change({ frequency: (value ?? 'none') as Frequency, weekday: weekday ?? 'monday' }, rhythm)
          }
        />
        {frequency !== 'none' && (
          <Select
            label={t('rhythm.weekday')}
            data={weekdays.map((value) => ({ value, label: nameOf(value) }))}
            value={weekday ?? 'monday'}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => change({ frequency, weekday: (value ?? 'monday') as Weekday }, rhythm)}
          />
        )}
      </div>
    </Pop>
  );
}
