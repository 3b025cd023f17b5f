import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { afterPress } from '@/lib/press';
import { bodyOf, editorHtmlOf } from './bodyHtml';
import { extensions } from './editor/extensions';
import { MentionList } from './editor/MentionList';
import { pasteAddress, pasteImages, type TakeImage } from './editor/pasted';
import { useMentions } from './editor/useMentions';
import { FormatBar } from './FormatBar';
import classes from './RichEditor.module.css';
import text from './RichText.module.css';

type Props = {
  label: string;
  placeholder: string;
  /** The API's <body> text. */
  html: string;
  onChange?: (html: string, isEmpty: boolean) => void;
  onBlur?: () => void;
  onSubmit?: () => void;
  /** Keeps pictures that are pasted or dropped; without it there are none. */
  onImage?: TakeImage;
  autoFocus?: boolean;
};

/** As it stands: the text's own spaces count. */
const parseOptions = { preserveWhitespace: 'full' } as const;

/** Writes the API's rich text: its tags and no others. */
export function RichEditor(props: Props) {
  const { label, placeholder, html, autoFocus = false } = props;
  const mentions = useMentions();
  const latest = useRef({ ...props, mentions });
  useEffect(() => {
    latest.current = { ...props, mentions };
  });
  const shown = useRef(html);
  const listId = useId();
  const [inUse, setInUse] = useState(false);
  const editor: Editor | null = useEditor({
    extensions,
    content: editorHtmlOf(html),
    parseOptions,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: `${text.text} ${classes.area}`,
      },
      handleKeyDown: (view, event) => {
        if (editor && latest.current.mentions.onKey(editor, event)) return true;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && latest.current.onSubmit) {
          event.preventDefault();
          event.stopPropagation();
          latest.current.onSubmit();
          return true;
        }
        if (event.key === 'Escape') view.dom.blur();
        return false;
      },
      handlePaste: (_, { clipboardData }) =>
        editor !== null &&
        (pasteAddress(editor, clipboardData) || pasteImages(editor, clipboardData, latest.current.onImage)),
      handleDrop: (_, { dataTransfer }) =>
        editor !== null && pasteImages(editor, dataTransfer, latest.current.onImage),
    },
    onUpdate: ({ editor }) => {
      shown.current = bodyOf(editor.getHTML());
      latest.current.onChange?.(shown.current, editor.isEmpty);
    },
    onTransaction: ({ editor }) => latest.current.mentions.look(editor),
    onBlur: () => {
      latest.current.mentions.close();
      latest.current.onBlur?.();
    },
  });

  useEffect(() => {
    if (!editor || html === shown.current) return;
    shown.current = html;
    editor.commands.setContent(editorHtmlOf(html), { emitUpdate: false, parseOptions });
  }, [editor, html]);

  const option = mentions.asked && mentions.found.length > 0 ? `${listId}-${mentions.active}` : null;
  useEffect(() => {
    if (!editor || !option) return;
    const { dom } = editor.view;
    dom.setAttribute('aria-activedescendant', option);
    return () => dom.removeAttribute('aria-activedescendant');
  }, [editor, option]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: learns whether the focus is somewhere inside.
    <div
      className={classes.frame}
      data-empty={isEmpty(html) || undefined}
      data-placeholder={placeholder}
      data-in-use={inUse || undefined}
      onFocus={() => setInUse(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        const isInside = () => currentTarget.contains(document.activeElement);
        if (!currentTarget.contains(relatedTarget)) afterPress(() => setInUse(isInside()));
      }}
    >
      <EditorContent editor={editor} />
      {editor && <FormatBar editor={editor} />}
      {editor && mentions.asked && mentions.found.length > 0 && (
        <MentionList
          id={listId}
          editor={editor}
          asked={mentions.asked}
          found={mentions.found}
          active={mentions.active}
          onPick={(mention) => mentions.pick(editor, mention)}
        />
      )}
    </div>
  );
}

function isEmpty(html: string): boolean {
  return html.replace(/<\/?body>/g, '').trim() === '';
}
