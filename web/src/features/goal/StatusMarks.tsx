import { openStatus } from '@/features/status/openStatus';
import { StatusIcon } from '@/features/status/StatusMark';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './StatusMarks.module.css';
import { stacked, type Told } from './told';

type Props = {
  told: readonly Told[];
  /** Where on the drawing below something is that was told. */
  at: (told: Told) => { x: number; y: number };
};

const size = 22;

/** How the goal was said to stand, where its line was then; each leads to what was written. */
export function StatusMarks({ told, at }: Props) {
  const { t } = useTranslation(['goal', 'status']);
  const places = told.map(at);
  const levels = stacked(
    places.map(({ x }) => x),
    size,
  );
  return (
    <ul className={classes.marks} aria-label={t('told')}>
      {told.map(({ gid, day, title, status_type, confidence }, place) => {
        const { x = 0, y = 0 } = places[place] ?? {};
        const said = [
          formatDay(day),
          t(`status:types.${status_type}`),
          confidence !== null && t('status:confident', { confidence }),
          title,
        ];
        const name = said.filter(Boolean).join(', ');
        const top = Math.max(0, y - size / 2 - (levels[place] ?? 0) * size);
        return (
          <li key={gid} style={{ left: x - size / 2, top }}>
            <button type="button" aria-label={name} title={name} onClick={() => openStatus(gid)}>
              <StatusIcon status={status_type} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
