import {
  IconBold,
  IconCode,
  IconH1,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconQuote,
  IconSourceCode,
  IconStrikethrough,
  IconTable,
  IconUnderline,
} from '@tabler/icons-react';
import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { insertTable, tableTools } from './editor/tableNodes';
import { LinkInput } from './LinkInput';
import classes from './RichEditor.module.css';

type Chain = (chain: ChainedCommands) => ChainedCommands;
type Tool = { name: string; is: [string, object?]; Icon: typeof IconBold; run: Chain };

const tools = [
  { name: 'bold', is: ['bold'], Icon: IconBold, run: (chain) => chain.toggleBold() },
  { name: 'italic', is: ['italic'], Icon: IconItalic, run: (chain) => chain.toggleItalic() },
  { name: 'underline', is: ['underline'], Icon: IconUnderline, run: (chain) => chain.toggleUnderline() },
  { name: 'strike', is: ['strike'], Icon: IconStrikethrough, run: (chain) => chain.toggleStrike() },
  {
    name: 'heading',
    is: ['heading', { level: 1 }],
    Icon: IconH1,
    run: (chain) => chain.toggleHeading({ level: 1 }),
  },
  {
    name: 'subheading',
    is: ['heading', { level: 2 }],
    Icon: IconH2,
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  { name: 'bullets', is: ['bulletList'], Icon: IconList, run: (chain) => chain.toggleBulletList() },
  { name: 'numbers', is: ['orderedList'], Icon: IconListNumbers, run: (chain) => chain.toggleOrderedList() },
  { name: 'checklist', is: ['taskList'], Icon: IconListCheck, run: (chain) => chain.toggleTaskList() },
  { name: 'quote', is: ['blockquote'], Icon: IconQuote, run: (chain) => chain.toggleBlockquote() },
  { name: 'code', is: ['code'], Icon: IconCode, run: (chain) => chain.toggleCode() },
  { name: 'codeBlock', is: ['codeBlock'], Icon: IconSourceCode, run: (chain) => chain.toggleCodeBlock() },
] as const satisfies Tool[];

export function FormatBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('richtext');
  const [isLinking, setLinking] = useState(false);
  const { active, inLink, inTable } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: tools.filter(({ is: [name, attributes] }: Tool) => editor.isActive(name, attributes ?? {})),
      inLink: editor.isActive('link'),
      inTable: editor.isActive('table'),
    }),
  });
  if (isLinking) return <LinkInput editor={editor} onClose={() => setLinking(false)} />;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bar')}>
      {tools.map((tool) => (
        <ToolButton
          key={tool.name}
          label={t(tool.name)}
          Icon={tool.Icon}
          isOn={active.includes(tool)}
          onRun={() => tool.run(editor.chain().focus()).run()}
        />
      ))}
      <ToolButton label={t('link')} Icon={IconLink} isOn={inLink} onRun={() => setLinking(true)} />
      {!inTable && (
        <ToolButton label={t('table')} Icon={IconTable} isOn={false} onRun={() => insertTable(editor)} />
      )}
      {inTable &&
        tableTools.map(({ name, command }) => (
          <button
            key={name}
            type="button"
            className={classes.words}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => command(editor.state, editor.view.dispatch)}
          >
            {t(name)}
          </button>
        ))}
    </div>
  );
}

type ButtonProps = { label: string; Icon: typeof IconBold; isOn: boolean; onRun: () => void };

function ToolButton({ label, Icon, isOn, onRun }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <Icon size={16} stroke={1.7} />
    </button>
  );
}
