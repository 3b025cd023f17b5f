import {
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import classes from './RichEditor.module.css';

const tools = [
  { name: 'bold', Icon: IconBold, run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', Icon: IconItalic, run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  {
    name: 'underline',
    Icon: IconUnderline,
    run: (editor: Editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'strike',
    Icon: IconStrikethrough,
    run: (editor: Editor) => editor.chain().focus().toggleStrike().run(),
  },
  { name: 'code', Icon: IconCode, run: (editor: Editor) => editor.chain().focus().toggleCode().run() },
  {
    name: 'bullets',
    mark: 'bulletList',
    Icon: IconList,
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    mark: 'orderedList',
    Icon: IconListNumbers,
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
] as const;

export function FormatBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('task');
  const active = useEditorState({
    editor,
    selector: ({ editor }) => tools.map((tool) => editor.isActive('mark' in tool ? tool.mark : tool.name)),
  });
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('format.bar')}>
      {tools.map(({ name, Icon, run }, index) => (
        <button
          key={name}
          type="button"
          className={classes.tool}
          aria-label={t(`format.${name}`)}
          aria-pressed={active[index]}
          title={t(`format.${name}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={16} stroke={1.7} />
        </button>
      ))}
    </div>
  );
}
