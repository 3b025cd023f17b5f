import type { Editor } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './RichEditor.module.css';

/** The address of the link at the cursor, or of a new one; nothing takes the link off. */
export function LinkInput({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('richtext');
  const before = editor.getAttributes('link') as { href?: string };

  function set(address: string) {
    const chain = editor.chain().focus().extendMarkRange('link');
    const href = !address || /^(https?:|mailto:|\/)/i.test(address) ? address : `https://${address}`;
    if (!href) chain.unsetLink().run();
    else if (editor.state.selection.empty && !before.href) {
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    onClose();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      set(event.currentTarget.value.trim());
    }
    if (event.key === 'Escape') {
      editor.commands.focus();
      onClose();
    }
  }
  return (
    <div className={classes.bar}>
      <input
        className={classes.address}
        aria-label={t('linkAddress')}
        placeholder="https://"
        defaultValue={before.href}
        autoFocus
        onKeyDown={onKeyDown}
        onBlur={onClose}
      />
    </div>
  );
}
