import { type ClipboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { rename } from '../fieldEdits';
import type { TaskRow } from '../taskRow';
import classes from './Cell.module.css';
import { useGridCommands } from './GridContext';
import type { TaskRowPlace } from './rows';
import { splitLines } from './splitLines';

type Props = { task: TaskRow; row: TaskRowPlace; typed: string | undefined };

/** Enter, Tab and arrows are the grid's; see useGridKeys. What is typed is saved when the input goes. */
export function NameInput({ task, row, typed }: Props) {
  const { t } = useTranslation('task');
  const { stopEditing, leaveEditing } = useGridCommands();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const element = input.current;
    element?.focus();
    if (typed === undefined) element?.setSelectionRange(element.value.length, element.value.length);
  }, [typed]);

  function save() {
    const element = input.current;
    if (!element || element.dataset.cancelled) return;
    const name = element.value.trim();
    if (name) rename(task, name);
  }
  /** A row that others move loses the focus for a moment only. */
  function stopUnlessFocused() {
    if (input.current && document.activeElement !== input.current) stopEditing();
  }
  function onPaste(event: ClipboardEvent) {
    // Several lines are several tasks; the grid makes them.
    if (splitLines(event.clipboardData.getData('text/plain')).length < 2) event.stopPropagation();
  }
  return (
    <input
      ref={input}
      className={classes.input}
      aria-label={t('name')}
      defaultValue={typed ?? task.name}
      data-editor={row.key}
      onClick={(event) => event.stopPropagation()}
      onPaste={onPaste}
      onCopy={(event) => event.stopPropagation()}
      onBlur={(event) => {
        save();
        // Focus that went elsewhere stays there.
        if (event.relatedTarget === null) setTimeout(stopUnlessFocused);
        else leaveEditing(row.key);
      }}
    />
  );
}
