import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './MapPage.module.css';
import { type Place, pathTo } from './place';

type Props = { place: Place; onChoose: (place: Place) => void };

/** Where one is on the map, and the way back up. */
export function Crumbs({ place, onChoose }: Props) {
  const { t } = useTranslation('map');
  const path = pathTo(place);
  return (
    <nav className={classes.crumbs} aria-label={t('whereYouAre')}>
      {path.map((one) => (
        <span key={one.id}>
          {one.parent && <IconChevronRight size={13} aria-hidden />}
          <button
            type="button"
            aria-current={one === place ? 'location' : undefined}
            onClick={() => onChoose(one)}
          >
            {one.name}
          </button>
        </span>
      ))}
    </nav>
  );
}
