import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { afterPress } from '@/lib/press';
import { bodyOf, editorHtmlOf } from './bodyHtml';
import { FormatBar } from './FormatBar';
import classes from './RichEditor.module.css';

type Props = {
  label: string;
  placeholder: string;
  /** The API's <body> text. */
  html: string;
  onChange?: (html: string, isEmpty: boolean) => void;
  onBlur?: () => void;
  onSubmit?: () => void;
  autoFocus?: boolean;
};

/** Writes the API's rich text: its tags and no others. */
export function RichEditor({
  label,
  placeholder,
  html,
  onChange,
  onBlur,
  onSubmit,
  autoFocus = false,
}: Props) {
  const latest = useRef({ onChange, onBlur, onSubmit });
  useEffect(() => {
    latest.current = { onChange, onBlur, onSubmit };
  });
  const shown = useRef(html);
  const [inUse, setInUse] = useState(false);
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: { levels: [1, 2] }, link: { openOnClick: false } })],
    content: editorHtmlOf(html),
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: classes.area ?? '',
      },
      handleKeyDown: (view, event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && latest.current.onSubmit) {
          event.preventDefault();
          event.stopPropagation();
          latest.current.onSubmit();
          return true;
        }
        if (event.key === 'Escape') view.dom.blur();
        return false;
      },
    },
    onUpdate: ({ editor }) => {
      shown.current = bodyOf(editor.getHTML());
      latest.current.onChange?.(shown.current, editor.isEmpty);
    },
    onBlur: () => latest.current.onBlur?.(),
  });

  useEffect(() => {
    if (!editor || html === shown.current) return;
    shown.current = html;
    editor.commands.setContent(editorHtmlOf(html), { emitUpdate: false });
  }, [editor, html]);

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
    </div>
  );
}

function isEmpty(html: string): boolean {
  return html.replace(/<\/?body>/g, '').trim() === '';
}
