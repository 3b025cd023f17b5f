import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './MapPage.module.css';

/** The same shapes as on the map. */
const shapes = {
  on_track: <circle cx="6" cy="6" r="4.4" />,
  at_risk: <path d="M6 1l5 9H1z" />,
  off_track: <path d="M2 2h8v8H2z" />,
  on_hold: <path d="M2 2h3v8H2zM7 2h3v8H7z" />,
  complete: <path d="M2 6l3 3 5-6" fill="none" stroke="currentColor" strokeWidth="2" />,
} as const;
const shown = ['on_track', 'at_risk', 'off_track', 'on_hold', 'complete'] as const;

/** What the colours mean, and the size. */
export function Legend() {
  const { t } = useTranslation(['map', 'status']);
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      {shown.map((status) => (
        <li key={status} data-status={status}>
          <svg viewBox="0 0 12 12" aria-hidden>
            {shapes[status]}
          </svg>
          {t(`status:types.${status}`)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 12 12" aria-hidden>
          <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        {t('noStatus')}
      </li>
      <li className={classes.aside}>{t('sizeIs')}</li>
    </ul>
  );
}
