import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, type Day, dayOf, noonOf, today } from '@/lib/dates/day';
import { locale } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import classes from './AsOf.module.css';
import { pastQuery } from './past';

type Props = {
  day: Day | null;
  /** What is shown as of it: figures of tasks, or what is known of something else. */
  what?: 'tasks' | 'portfolio' | 'goals';
  onChange: (day: Day | null) => void;
};

/** The choice of a past day that figures are looked at as of. */
export function AsOf({ day, what = 'tasks', onChange }: Props) {
  const { t } = useTranslation('past');
  const { workspace } = useSession();
  const { data } = useQuery(pastQuery(workspace.gid));
  const first = data?.begins_at ? dayOf(new Date(data.begins_at)) : today();
  const last = addDays(today(), -1);
  const input = useRef<HTMLInputElement>(null);
  const isTyping = useRef(false);
  const [isBefore, setBefore] = useState(false);
  const choose = (chosen: string) => {
    const known = data && chosen !== '' && chosen < first ? first : chosen;
    setBefore(known !== chosen);
    onChange(known === '' || known >= today() ? null : known);
  };
  // A day that is typed passes by others until its last digit.
  const commit = () => {
    if (!isTyping.current) return;
    isTyping.current = false;
    const typed = input.current?.value ?? '';
    if (typed === (day ?? today())) return;
    choose(typed);
    if (input.current) input.current.value = day ?? today();
  };
  function onKeyDown({ key }: KeyboardEvent) {
    if (key === 'Enter') commit();
    else if (key !== 'Tab') isTyping.current = true;
  }
  useEffect(() => {
    if (input.current) input.current.value = day ?? today();
  }, [day]);
  const isUnknown = data !== undefined && day !== null && day < first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an address asks for that is not known.
  useEffect(() => {
    if (isUnknown) choose(day ?? '');
  }, [isUnknown]);
  return (
    <div className={classes.choice}>
      <TextInput
        type="date"
        size="xs"
        label={t('asOf')}
        classNames={{ root: classes.day, label: classes.label }}
        min={first}
        max={last}
        ref={input}
        defaultValue={day ?? today()}
        onPointerDown={() => {
          isTyping.current = false;
        }}
        onKeyDown={onKeyDown}
        onBlur={commit}
        onChange={({ currentTarget }) => {
          if (!isTyping.current) choose(currentTarget.value);
        }}
      />
      {day && (
        <Button size="xs" variant="default" onClick={() => choose('')}>
          {t('now')}
        </Button>
      )}
      <p className={classes.note} role="status">
        {isBefore && t('notBefore', { day: inFull(first) })} {day && t(`shown.${what}`, { day: inFull(day) })}
      </p>
    </div>
  );
}

const inFull = (day: Day) => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(noonOf(day));
