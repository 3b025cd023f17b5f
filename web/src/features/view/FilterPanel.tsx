import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FilterRow } from './FilterRow';
import { isSame, isWritten, quickFilters, withQuick } from './operators';
import classes from './Panels.module.css';
import type { Filter } from './settings';
import type { Viewing } from './viewing';

const quicks = Object.keys(quickFilters) as (keyof typeof quickFilters)[];

/** Which tasks show. A condition counts as soon as it says enough. */
export function FilterPanel({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation('view');
  const [written, setWritten] = useState<readonly Filter[]>(viewing.settings.filters);

  function write(filters: readonly Filter[]) {
    setWritten(filters);
    viewing.change({ filters: filters.filter(isWritten) });
  }
  return (
    <div className={classes.panel}>
      <fieldset className={classes.quick}>
        <legend className={classes.legend}>{t('quick')}</legend>
        {quicks
          .filter((name) => !viewing.without.includes(quickFilters[name].field))
          .map((name) => (
            <button
              key={name}
              type="button"
              className={classes.pill}
              aria-pressed={written.some((filter) => isSame(filter, quickFilters[name]))}
              onClick={() => write(withQuick(written, quickFilters[name]))}
            >
              {t(`quicks.${name}`)}
            </button>
          ))}
      </fieldset>
      {written.map((filter, place) => (
        <FilterRow
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name, and none is moved.
          key={place}
          viewing={viewing}
          filter={filter}
          onChange={(changed) => write(written.with(place, changed))}
          onRemove={() => write(written.toSpliced(place, 1))}
        />
      ))}
      <div className={classes.foot}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => write([...written, { field: 'completed', op: 'is', values: ['false'] }])}
        >
          {t('addFilter')}
        </Button>
        {written.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => write([])}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
    </div>
  );
}
