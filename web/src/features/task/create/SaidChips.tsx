import { IconCalendar, IconFolder, IconRepeat, IconUser, IconX } from '@tabler/icons-react';
import { inWords } from '@/features/recurrence/inWords';
import { firstDay } from '@/features/recurrence/readRepeat';
import { ruleOf } from '@/features/recurrence/repeat';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDue } from '../due';
import { undated } from '../fieldEdits';
import { withMoment } from '../withMoment';
import classes from './CreateTaskDialog.module.css';
import type { Said } from './readTyped';

const icons = { due: IconCalendar, repeat: IconRepeat, person: IconUser, project: IconFolder };

type Props = { said: readonly Said[]; onIgnore: (text: string) => void };

/** What was understood of the typed name, each to be taken away. */
export function SaidChips({ said, onIgnore }: Props) {
  const { t } = useTranslation(['task', 'recurrence']);
  return (
    <ul className={classes.chips} aria-label={t('quick.understood')} aria-live="polite">
      {said.map((one) => {
        const Icon = icons[one.kind];
        return (
          <li key={one.kind} className={classes.chip}>
            <Icon size={14} stroke={1.6} aria-hidden />
            {wordsOf(one)}
            <button
              type="button"
              className={classes.ignore}
              aria-label={t('quick.ignore', { text: one.text })}
              title={t('quick.ignore', { text: one.text })}
              onClick={() => onIgnore(one.text)}
            >
              <IconX size={12} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function wordsOf(one: Said): string {
  switch (one.kind) {
    case 'due':
      return formatDue(withMoment(undated, 'due', one.moment));
    case 'repeat': {
      const due = firstDay(one.repeat, today());
      return inWords({ rule: ruleOf(one.repeat, due), after_completion: false }, due);
    }
    case 'person':
      return one.person.name;
    default:
      return one.project.name;
  }
}
