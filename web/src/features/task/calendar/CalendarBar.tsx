import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from '../plan/PlanBar.module.css';
import { type Mode, modes } from './weeks';

type Props = {
  title: string;
  mode: Mode;
  onMode: (mode: Mode) => void;
  onPage: (pages: number) => void;
  onToday: () => void;
  weekends: boolean;
  onWeekends: () => void;
  unscheduled: number;
  trayOpen: boolean;
  onTray: () => void;
};

/** What stands above the calendar: which days, and how many of them. */
export function CalendarBar(props: Props) {
  const { title, mode, onMode, onPage, onToday, weekends, onWeekends, unscheduled, trayOpen, onTray } = props;
  const { t } = useTranslation('plan');
  return (
    <div className={classes.bar}>
      <button type="button" className={classes.button} onClick={onToday}>
        {t('today')}
      </button>
      <div className={classes.zoom}>
        <button
          type="button"
          className={classes.icon}
          aria-label={t(`earlier.${mode}`)}
          onClick={() => onPage(-1)}
        >
          <IconChevronLeft size={16} stroke={1.8} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.icon}
          aria-label={t(`later.${mode}`)}
          onClick={() => onPage(1)}
        >
          <IconChevronRight size={16} stroke={1.8} aria-hidden />
        </button>
      </div>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      <span className={classes.spring} />
      {(mode === 'month' || mode === 'week') && (
        <button type="button" className={classes.button} aria-pressed={weekends} onClick={onWeekends}>
          {t('weekends')}
        </button>
      )}
      <div className={classes.zoom}>
        <select
          className={classes.select}
          aria-label={t('show')}
          value={mode}
          onChange={({ currentTarget: { value } }) => onMode(value as Mode)}
        >
          {modes.map((one) => (
            <option key={one} value={one}>
              {t(`modes.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className={classes.button} aria-expanded={trayOpen} onClick={onTray}>
        {t('unscheduled')}
        <span className={classes.count}>{unscheduled}</span>
      </button>
    </div>
  );
}
