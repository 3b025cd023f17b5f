import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useTyped } from '../useTyped';
import { matching } from './matching';
import classes from './Picker.module.css';

export type Option = { id: string; label: string; icon?: ReactNode; hint?: string };

type Props = {
  label: string;
  placeholder: string;
  options: Option[];
  chosen: ReadonlySet<string>;
  onPick: (id: string) => void;
  onClose: () => void;
  nothing: string;
  /** Typed already, before the picker came up. */
  typed?: string;
  /** Told of what is typed by whoever finds the options elsewhere; they are then shown as they are given. */
  onType?: (typed: string) => void;
  /** Offered when nothing has exactly the typed name. */
  create?: { label: (name: string) => string; make: (name: string) => void };
};

const mostShown = 60;

/** The one kind of picker: type to find, arrows, Enter; with create, a new one in place. */
export function Picker(props: Props) {
  const { label, placeholder, options, chosen, onPick, onClose, nothing, create, onType } = props;
  const [typed, setTyped] = useTyped(props.typed);
  const [place, setPlace] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const listId = useId();
  const found = (onType ? options : matching(options, typed)).slice(0, mostShown);
  const name = typed.trim();
  const canCreate =
    create && name && !options.some((option) => option.label.toLowerCase() === name.toLowerCase());
  const count = found.length + (canCreate ? 1 : 0);
  const active = Math.min(place, count - 1);

  function pick(index: number) {
    const option = found[index];
    if (option) onPick(option.id);
    else if (canCreate) create.make(name);
    setTyped('');
    onType?.('');
    setPlace(0);
  }

  // Whoever types faster than the options come has pressed Enter already.
  useEffect(() => {
    if (!choosing || options.length === 0) return;
    setChoosing(false);
    if (count > 0) pick(active);
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      setPlace((active + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (count > 0) pick(active);
      else setChoosing(options.length === 0);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
    }
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  }

  return (
    <div className={classes.picker}>
      <input
        className={classes.search}
        data-autofocus
        // Escape closes the picker, not the dialog that it may stand in.
        data-mantine-stop-propagation
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={count > 0 ? `${listId}-${active}` : undefined}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onType?.(event.currentTarget.value);
          setPlace(0);
          setChoosing(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={label} className={classes.list}>
        {found.map((option, index) => (
          <Choice
            key={option.id}
            id={`${listId}-${index}`}
            option={option}
            active={index === active}
            chosen={chosen.has(option.id)}
            onPick={() => pick(index)}
          />
        ))}
        {canCreate && (
          <Choice
            id={`${listId}-${found.length}`}
            option={{ id: 'create', label: create.label(name) }}
            active={active === found.length}
            chosen={false}
            onPick={() => pick(found.length)}
          />
        )}
      </div>
      {count === 0 && <p className={classes.nothing}>{nothing}</p>}
    </div>
  );
}

type ChoiceProps = { id: string; option: Option; active: boolean; chosen: boolean; onPick: () => void };

function Choice({ id, option, active, chosen, onPick }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the combobox, as ARIA has it.
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      data-active={active || undefined}
      className={classes.option}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {option.icon}
      <span className={classes.label}>{option.label}</span>
      {option.hint && <span className={classes.hint}>{option.hint}</span>}
      {chosen && <IconCheck size={14} aria-hidden />}
    </div>
  );
}
