import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import cell from './Cell.module.css';
import name from './NameCell.module.css';
import rows from './Rows.module.css';
import { splitLines } from './splitLines';
import type { DraftCommands } from './useDraft';

type Props = { style: CSSProperties; rowIndex: number; level: number; draft: DraftCommands };

export function DraftRow({ style, rowIndex, level, draft }: Props) {
  const { t } = useTranslation('task');
  const input = useRef<HTMLInputElement>(null);
  // Settled by a key: the blur that follows must not make the task a second time.
  const settled = useRef(false);

  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that is moved in the page loses the focus and takes it again.
  useEffect(() => input.current?.focus(), [rowIndex, level]);

  function take(): string {
    const typed = input.current?.value ?? '';
    if (input.current) input.current.value = '';
    return typed;
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      draft.makeAndGoOn(take());
    } else if (event.key === 'Escape') {
      settled.current = true;
      draft.cancel();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      if (event.shiftKey) draft.outdent();
      else draft.indent();
    }
    event.stopPropagation();
  }
  /** Only when the focus stays away: indenting can move the row, which takes it away for a moment. */
  function onBlur() {
    setTimeout(() => {
      if (settled.current || !input.current || document.activeElement === input.current) return;
      latest.current.makeAndLeave(take());
    });
  }
  function onPaste(event: ClipboardEvent) {
    const names = splitLines(event.clipboardData.getData('text/plain'));
    event.stopPropagation();
    if (names.length < 2) return;
    event.preventDefault();
    draft.makeMany([take() + names[0], ...names.slice(1)]);
  }

  return (
    <div role="row" aria-rowindex={rowIndex} aria-level={level} className={rows.row} style={style}>
      <div
        role="gridcell"
        className={`${cell.cell} ${cell.nameCell}`}
        style={{ '--level': level } as CSSProperties}
        data-column="name"
      >
        <span className={name.twist} />
        <span className={name.ghostCheck} aria-hidden />
        <input
          ref={input}
          className={cell.input}
          aria-label={t('newName')}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={onBlur}
        />
      </div>
    </div>
  );
}
