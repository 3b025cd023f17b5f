import { StatusMark } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './MapDrawing.module.css';
import type { Box, Place } from './place';

type Props = { place: Place; x: number; y: number; box: Box; room: { width: number; height: number } };

const width = 310;
const height = 130;

/** What is under the mouse; from afar a place has no room for its own name. */
export function Hint({ place, x, y, box, room }: Props) {
  const { t } = useTranslation('map');
  const { sum } = place;
  const facts = [
    place.kind !== 'project' && sum.projects > 0 && t('projects', { count: sum.projects }),
    t('open', { count: sum.open }),
    sum.blocked > 0 && t('blocked', { count: sum.blocked }),
    sum.late > 0 && t('late', { count: sum.late }),
  ];
  return (
    <>
      <div
        className={classes.ring}
        style={{ left: box.x - 2, top: box.y - 2, width: box.w + 4, height: box.h + 4 }}
      />
      <div
        className={classes.hint}
        style={{ left: x, top: y }}
        data-left={x > room.width - width || undefined}
        data-up={y > room.height - height || undefined}
        aria-hidden
      >
        <strong>{place.name}</strong>
        <span>{place.isWorkless ? t('workless') : facts.filter(Boolean).join(' · ')}</span>
        {place.status && <StatusMark status={place.status} />}
      </div>
    </>
  );
}
