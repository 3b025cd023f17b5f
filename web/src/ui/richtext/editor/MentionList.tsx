import type { Editor } from '@tiptap/react';
import { createPortal } from 'react-dom';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Found } from '../work';
import classes from './MentionList.module.css';
import type { Asked } from './useMentions';

type Props = {
  id: string;
  editor: Editor;
  asked: Asked;
  found: Found[];
  active: number;
  onPick: (mention: Found) => void;
};

const height = 280;

/** Below what is being typed, or above it where there is no room. */
export function MentionList({ id, editor, asked, found, active, onPick }: Props) {
  const { t } = useTranslation('richtext');
  const at = editor.view.coordsAtPos(asked.from);
  const below = at.bottom + height < innerHeight;
  const place = below ? { top: at.bottom + 4 } : { bottom: innerHeight - at.top + 4 };
  const left = Math.max(8, Math.min(at.left, innerWidth - 308));
  return createPortal(
    <div id={id} role="listbox" aria-label={t('mention')} className={classes.list} style={{ ...place, left }}>
      {found.map((mention, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text, as ARIA has it.
        <div
          key={`${mention.kind} ${mention.gid}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(mention)}
        >
          <span className={classes.name}>{mention.text}</span>
          <span className={classes.hint}>{mention.hint ?? t(`kinds.${mention.kind as 'task'}`)}</span>
        </div>
      ))}
    </div>,
    document.body,
  );
}
