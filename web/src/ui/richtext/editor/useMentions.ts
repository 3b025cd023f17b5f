import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useContext, useState } from 'react';
import { type Found, WorkContext } from '../work';

/** What is typed after an @, and where. */
export type Asked = { typed: string; from: number; to: number };

const none: Found[] = [];

/** Offers people and work while a name is being typed after an @. */
export function useMentions() {
  const { find } = useContext(WorkContext);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [place, setPlace] = useState(0);
  const typed = asked?.typed ?? '';
  const { data: found = none } = useQuery({
    queryKey: ['mentions', typed],
    queryFn: () => find(typed),
    enabled: asked !== null,
    placeholderData: (before) => before,
    staleTime: 10_000,
  });
  const active = Math.min(place, found.length - 1);

  function look(editor: Editor) {
    const now = editor.isFocused ? askedIn(editor) : null;
    setAsked((before) => (before?.from === now?.from && before?.typed === now?.typed ? before : now));
    if (now?.typed !== typed) setPlace(0);
  }
  function pick(editor: Editor, mention: Found | undefined) {
    if (!mention || !asked) return;
    const { gid, kind, text } = mention;
    const link = { type: 'workLink', attrs: { gid, kind, text, isLive: true } };
    const space = { type: 'text', text: ' ' };
    editor.chain().focus().insertContentAt({ from: asked.from, to: asked.to }, [link, space]).run();
    setAsked(null);
  }
  /** Whether the key was for the list and not for the text. */
  function onKey(editor: Editor, event: KeyboardEvent): boolean {
    if (!asked || found.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setPlace((active + step + found.length) % found.length);
    else if (event.key === 'Escape') setAsked(null);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(editor, found[active]);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { asked, found, active, look, pick, onKey, close: () => setAsked(null) };
}

const longest = 40;

function askedIn(editor: Editor): Asked | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parent.type.name === 'codeBlock') return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '￼');
  const typed = /(?:^|[\s(￼])@([^\n@￼]*)$/.exec(before)?.[1];
  if (typed === undefined || typed.length > longest || /\s{2}|\s$/.test(typed)) return null;
  return { typed, from: $from.pos - typed.length - 1, to: $from.pos };
}
