import { IconLayoutList, IconMap2 } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FindBox } from './FindBox';
import type { Filter, Found } from './filter';
import classes from './MapPage.module.css';
import type { MapData } from './map';
import { looks } from './mapSearch';
import { Narrowing } from './Narrowing';
import type { Place } from './place';
import type { By } from './survey';

export type Form = 'map' | 'list';

type Props = {
  data: MapData;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  found: Found;
  by: By;
  onBy: (by: By) => void;
  form: Form;
  onForm: (form: Form) => void;
  onFind: (place: Place) => void;
};

/** What one looks for, among what, and in which form it is shown. */
export function MapBar(props: Props) {
  const { data, filter, onFilter, found, by, onBy, form, onForm, onFind } = props;
  const { t } = useTranslation('map');
  const bys: By[] = data.portfolios.length > 0 ? ['goal', 'portfolio', 'team'] : ['goal', 'team'];
  return (
    <div className={classes.bar}>
      <div className={classes.looks} role="group" aria-label={t('lookFor')}>
        {looks
          // Teams have no goals that could stand there.
          .filter((look) => look !== 'workless' || by === 'goal')
          .map((look) => (
            <button
              key={look}
              type="button"
              className={classes.look}
              data-look={look}
              aria-pressed={filter.look === look}
              onClick={() => onFilter({ ...filter, look: filter.look === look ? null : look })}
            >
              <span>{t(`looks.${look}`)}</span>
              <strong>{found.counts[look]}</strong>
            </button>
          ))}
      </div>
      <div className={classes.narrow}>
        <Narrowing data={data} filter={filter} onFilter={onFilter} />
        <FindBox
          text={filter.text}
          hits={found.hits}
          onText={(text) => onFilter({ ...filter, text })}
          onFind={onFind}
        />
        <div className={classes.choice} role="group" aria-label={t('by')}>
          {bys.map((one) => (
            <button key={one} type="button" aria-pressed={by === one} onClick={() => onBy(one)}>
              {t(`bys.${one}`)}
            </button>
          ))}
        </div>
        <div className={classes.choice} role="group" aria-label={t('form')}>
          <button
            type="button"
            aria-label={t('map')}
            aria-pressed={form === 'map'}
            onClick={() => onForm('map')}
          >
            <IconMap2 size={16} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            aria-label={t('list')}
            aria-pressed={form === 'list'}
            onClick={() => onForm('list')}
          >
            <IconLayoutList size={16} stroke={1.7} aria-hidden />
          </button>
        </div>
      </div>
    </div>
  );
}
