import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Palette.module.css';
import { type Entry, usePaletteEntries } from './usePaletteEntries';

/** Finds anything by name and goes there: type, arrows, Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const id = useId();
  const groups = usePaletteEntries(typed);
  const entries = groups.flatMap((group) => group.entries);
  const active = Math.min(place, entries.length - 1);

  function choose(entry: Entry | undefined) {
    if (!entry) return;
    onClose();
    entry.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setPlace((active + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[active]);
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={620}
      padding={0}
      radius={10}
      yOffset="12vh"
      transitionProps={{ duration: 80, transition: 'pop' }}
      overlayProps={{ backgroundOpacity: 0.3 }}
      // Its name, for those who do not see what it is.
      title={t('palette')}
      styles={{ header: { display: 'none' } }}
    >
      <input
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-label={t('palette')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={`${id}-${active}`}
        placeholder={t('hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('palette')} className={classes.list}>
        {groups.map(({ name, entries: those }) => (
          <div key={name} role="group" aria-label={name}>
            <div className={classes.group} aria-hidden>
              {name}
            </div>
            {those.map((entry) => (
              <Row
                key={entry.id}
                id={`${id}-${entries.indexOf(entry)}`}
                entry={entry}
                active={entries[active] === entry}
                onChoose={() => choose(entry)}
              />
            ))}
          </div>
        ))}
      </div>
    </Modal>
  );
}

type RowProps = { id: string; entry: Entry; active: boolean; onChoose: () => void };

function Row({ id, entry, active, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the combobox, as ARIA has it.
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={classes.entry}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.icon}>{entry.icon}</span>
      <span className={classes.label}>{entry.label}</span>
      {entry.hint && <span className={classes.hint}>{entry.hint}</span>}
    </div>
  );
}
