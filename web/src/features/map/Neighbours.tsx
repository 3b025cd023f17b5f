import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Place, pathTo } from './place';
import { useInWords } from './useInWords';

const most = 60;

/** The chosen place among those beside it, for those who hear the map. */
export function Neighbours({ id, place }: { id: string; place: Place }) {
  const { t } = useTranslation('map');
  const inWords = useInWords();
  const beside = place.parent?.places ?? [place];
  const at = beside.indexOf(place);
  const first = Math.max(0, Math.min(at - most / 2, beside.length - most));
  const level = pathTo(place).length;
  return beside.slice(first, first + most).map((one, index) => (
    <div
      key={one.id}
      id={`${id}-${one.id}`}
      role="treeitem"
      tabIndex={-1}
      className="visually-hidden"
      aria-level={level}
      aria-setsize={beside.length}
      aria-posinset={first + index + 1}
      aria-selected={one === place}
      aria-label={inWords(one)}
    >
      {one === place && one.places.length > 0 ? t('goDown') : null}
    </div>
  ));
}
