import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Goal.module.css';

export type GoalDates = { start_on: Day | null; due_on: Day | null };

type Props = { dates: GoalDates; onSet: (dates: GoalDates) => void };

/** The days of a goal that no period fits: a month, three weeks, until the fair. */
export function OwnDates({ dates, onSet }: Props) {
  const { t } = useTranslation(['goal', 'common']);
  const [start, setStart] = useState(dates.start_on ?? '');
  const [due, setDue] = useState(dates.due_on ?? '');
  const isEmptied = start === '' && due === '' && dates.due_on !== null;
  const isWrong = start !== '' && due !== '' && start > due;
  const canSend = isEmptied || (due !== '' && !isWrong);

  function send(event: FormEvent) {
    event.preventDefault();
    if (canSend) onSet({ start_on: start || null, due_on: due || null });
  }
  return (
    <form className={classes.ownDates} aria-label={t('ownDates')} onSubmit={send}>
      <TextInput
        type="date"
        label={t('from')}
        value={start}
        onChange={({ currentTarget }) => setStart(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={due}
        error={isWrong && t('endsBefore')}
        onChange={({ currentTarget }) => setDue(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!canSend}>
        {t('common:save')}
      </Button>
    </form>
  );
}
