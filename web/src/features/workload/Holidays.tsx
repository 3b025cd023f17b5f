import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { today } from '@/lib/dates/day';
import { formatWholeDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { addHoliday, type Holiday, holidaysQuery, removeHoliday } from './capacity';
import classes from './Settings.module.css';

const fields = ['date', 'name'] as const;

/** The days on which nobody in the workspace works. */
export function Holidays() {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = holidaysQuery(workspace.gid, today());
  const { data = [] } = useQuery(query);
  const removed = useRemoved();
  const shown = data.filter(({ gid }) => !removed.has(gid));
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ date, name }) => {
      await addHoliday(workspace.gid, date, name.trim());
      form.ref.current?.reset();
      await queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
  });

  const remove = ({ gid, name }: Holiday) =>
    removeUndoably({
      gid,
      label: t('settings.holidayRemoved', { name }),
      run: async () => {
        await removeHoliday(gid);
        queryClient.setQueryData(query.queryKey, (all) => all?.filter((other) => other.gid !== gid));
      },
    });
  return (
    <Panel title={t('settings.holidays')} hint={t('settings.holidaysHint')}>
      {shown.length > 0 && (
        <ul className={rows.rows} aria-label={t('settings.holidays')}>
          {shown.map((holiday) => (
            <li key={holiday.gid} className={rows.row}>
              <div className={rows.text}>
                <div className={rows.name}>
                  <span>{holiday.name}</span>
                </div>
                <div className={rows.more}>
                  {formatWholeDay(holiday.date)} {holiday.date.slice(0, 4)}
                </div>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('settings.remove', { what: holiday.name })}
                onClick={() => remove(holiday)}
              >
                <IconTrash size={16} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form className={classes.line} {...form}>
        <TextInput {...input('date')} type="date" label={t('settings.day')} />
        <TextInput {...input('name')} label={t('settings.name')} maxLength={255} autoComplete="off" />
        <Button type="submit" loading={busy}>
          {t('settings.add')}
        </Button>
      </form>
      <FormProblem refusal={refusal} onWaited={waited} />
    </Panel>
  );
}
