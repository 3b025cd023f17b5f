import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatSpan } from '@/features/task/plan/spanText';
import { type Day, today } from '@/lib/dates/day';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { type Absence, absencesQuery, addAbsence, removeAbsence } from './capacity';
import classes from './Settings.module.css';

const fields = ['start_date', 'end_date'] as const;
const days = ({ start_date, end_date }: Absence) =>
  formatSpan({ start: numberOf(start_date), end: numberOf(end_date) });

/** When one is out of office: others see it in the workload, and nothing is planned for these days. */
export function Absences() {
  const { t } = useTranslation(['workload', 'common']);
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const query = absencesQuery(workspace.gid, me.gid, today());
  const { data = [] } = useQuery(query);
  const removed = useRemoved();
  const shown = data.filter(({ gid }) => !removed.has(gid));
  const [first, setFirst] = useState<Day>('');
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    check: ({ start_date, end_date }) =>
      end_date && end_date < start_date ? { end_date: t('settings.endsBefore') } : {},
    send: async ({ start_date, end_date }) => {
      await addAbsence(workspace.gid, me.gid, start_date, end_date);
      form.ref.current?.reset();
      setFirst('');
      await queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
  });

  const remove = (absence: Absence) =>
    removeUndoably({
      gid: absence.gid,
      label: t('settings.absenceRemoved', { days: days(absence) }),
      run: async () => {
        await removeAbsence(absence.gid);
        queryClient.setQueryData(query.queryKey, (all) => all?.filter(({ gid }) => gid !== absence.gid));
      },
    });
  return (
    <Panel title={t('settings.absences')} hint={t('settings.absencesHint')}>
      {shown.length > 0 && (
        <ul className={rows.rows} aria-label={t('settings.absences')}>
          {shown.map((absence) => (
            <li key={absence.gid} className={rows.row}>
              <div className={rows.text}>{days(absence)}</div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('settings.remove', { what: days(absence) })}
                onClick={() => remove(absence)}
              >
                <IconTrash size={16} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form className={classes.line} {...form}>
        <TextInput
          {...input('start_date')}
          type="date"
          label={t('settings.from')}
          onChange={({ currentTarget: { value } }) => setFirst(value)}
        />
        <TextInput {...input('end_date')} type="date" label={t('settings.to')} min={first || undefined} />
        <Button type="submit" loading={busy}>
          {t('settings.add')}
        </Button>
      </form>
      <FormProblem refusal={refusal} onWaited={waited} />
    </Panel>
  );
}
