import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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
  const choose = (chosen: string) => onChange(chosen === '' || chosen >= today() ? null : chosen);
  return (
    <div className={classes.choice}>
      <TextInput
        type="date"
        size="xs"
        label={t('asOf')}
        classNames={{ root: classes.day, label: classes.label }}
        min={first}
        max={last}
        value={day ?? today()}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {day && (
        <Button size="xs" variant="default" onClick={() => onChange(null)}>
          {t('now')}
        </Button>
      )}
      <p className={classes.note} role="status">
        {day &&
          (day < first ? t('notBefore', { day: inFull(first) }) : t(`shown.${what}`, { day: inFull(day) }))}
      </p>
    </div>
  );
}

const inFull = (day: Day) => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(noonOf(day));
