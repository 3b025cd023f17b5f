import type { Day } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './DatePanel.module.css';
import { DayChoice } from './DayChoice';

type Props = {
  label: string;
  day: Day | null;
  typed?: string;
  onChange: (day: Day | null) => void;
  onClose: () => void;
};

/** One day, or none. */
export function DayPanel({ label, day, typed, onChange, onClose }: Props) {
  const { t } = useTranslation('task');
  function end(chosen: Day | null) {
    onChange(chosen);
    onClose();
  }
  return (
    <div className={classes.panel}>
      <DayChoice
        label={label}
        day={day}
        typed={typed}
        onChoose={(moment) => end(moment.day)}
        onClose={onClose}
      />
      {day && (
        <button type="button" className={classes.clear} onClick={() => end(null)}>
          {t('clearOneDate')}
        </button>
      )}
    </div>
  );
}
