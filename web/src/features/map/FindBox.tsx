import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './MapPage.module.css';
import type { Place } from './place';

type Props = { text: string; hits: Place[]; onText: (text: string) => void; onFind: (place: Place) => void };

/** Finds by name; each Enter goes on to the next that was found. */
export function FindBox({ text, hits, onText, onFind }: Props) {
  const { t } = useTranslation('map');
  const [next, setNext] = useState(0);
  function onKeyDown(event: KeyboardEvent) {
    const place = hits[next % hits.length];
    if (event.key === 'Escape') onText('');
    if (event.key !== 'Enter' || !text || !place) return;
    onFind(place);
    setNext((next + (event.shiftKey ? hits.length - 1 : 1)) % hits.length);
  }
  return (
    <label className={classes.find}>
      <IconSearch size={15} stroke={1.7} aria-hidden />
      <input
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        value={text}
        onChange={(event) => {
          setNext(0);
          onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {text && <span role="status">{t('found', { count: hits.length })}</span>}
    </label>
  );
}
