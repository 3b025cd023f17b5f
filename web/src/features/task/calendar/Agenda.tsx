import { dateAt } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatterOf } from '../plan/spanText';
import { rowKey } from '../temporary';
import classes from './Calendar.module.css';
import { useCalendarHost } from './CalendarHost';
import { DraftTask } from './DraftTask';
import type { Placed } from './lanes';
import { TaskChip } from './TaskChip';

type Props = {
  days: readonly number[];
  tasks: readonly Placed[];
  draft: number | null;
  onDraft: (day: number | null) => void;
};

/** Days below each other with what they have; days without anything are left out, except the first. */
export function Agenda({ days, tasks, draft, onDraft }: Props) {
  const { t } = useTranslation(['plan', 'task']);
  const { create, now } = useCalendarHost();
  return (
    <div className={classes.agenda}>
      {days.map((day, place) => {
        const own = tasks.filter(({ span }) => span.start <= day && span.end >= day);
        if (own.length === 0 && place > 0 && draft !== day) return null;
        const name = formatterOf({ dateStyle: 'full' }).format(dateAt(day));
        return (
          <section key={day} aria-label={name}>
            <h2 className={classes.agendaDay} data-today={day === now || undefined}>
              {name}
            </h2>
            {own.length === 0 && draft !== day && <p className={classes.nothing}>{t('nothingOnDay')}</p>}
            <ul className={classes.agendaItems}>
              {own.map(({ gid }) => (
                <li key={rowKey(gid)}>
                  <TaskChip gid={gid} inList />
                </li>
              ))}
            </ul>
            {draft === day && create ? (
              <DraftTask onDone={() => onDraft(null)} onMake={(text) => create(text, day)} />
            ) : (
              create &&
              place === 0 && (
                <button type="button" className={classes.add} onClick={() => onDraft(day)}>
                  {t('task:addCard')}
                </button>
              )
            )}
          </section>
        );
      })}
    </div>
  );
}
