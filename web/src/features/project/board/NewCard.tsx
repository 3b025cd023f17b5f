import { useEffect, useRef, useState } from 'react';
import { createTask, type Place } from '@/features/task/createTask';
import { splitLines } from '@/features/task/grid/splitLines';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ProjectBoard.module.css';

/** A card being written. Enter makes it and the next one; several pasted lines make several. */
export function NewCard({ place, onDone }: { place: Place; onDone: () => void }) {
  const { t } = useTranslation('task');
  const [below, setBelow] = useState(place.after);
  const area = useRef<HTMLTextAreaElement>(null);
  const finished = useRef(false);

  useEffect(() => {
    area.current?.focus();
    area.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function make(names: string[]) {
    let after = below;
    for (const name of names) after = createTask(name, { ...place, after } as Place);
    setBelow(after);
    if (area.current) area.current.value = '';
  }
  function finish(names: string[]) {
    if (finished.current) return;
    finished.current = true;
    make(names);
    onDone();
  }
  return (
    <textarea
      ref={area}
      className={classes.newCard}
      rows={2}
      aria-label={t('newName')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const names = splitLines(event.currentTarget.value);
        if (event.key === 'Enter') {
          event.preventDefault();
          if (names.length > 0) make(names);
          else finish([]);
        }
        if (event.key === 'Escape') finish([]);
      }}
      onBlur={(event) => finish(splitLines(event.currentTarget.value))}
    />
  );
}
