import type { Editor } from '@tiptap/react';
import { mentionIn } from '../work';

/** A picture that was taken in: the address at which it stays, and its gid. */
export type TakenImage = { gid: string; src: string; alt: string };
export type TakeImage = (file: File) => Promise<TakenImage | null>;

/** Makes a mention of the address of a page of ours. Whether there was one. */
export function pasteAddress(editor: Editor, data: DataTransfer | null): boolean {
  const mention = mentionIn(data?.getData('text/plain') ?? '');
  if (!mention || !editor.state.selection.empty) return false;
  const link = { type: 'workLink', attrs: { ...mention, isLive: true } };
  return editor
    .chain()
    .focus()
    .insertContent([link, { type: 'text', text: ' ' }])
    .run();
}

/** Takes pictures in and shows them in the text. Whether there were any. */
export function pasteImages(editor: Editor, data: DataTransfer | null, take: TakeImage | undefined): boolean {
  const images = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  if (!take || images.length === 0) return false;
  void (async () => {
    for (const file of images) {
      const taken = await take(file);
      if (!taken || editor.isDestroyed) continue;
      const attrs = { src: taken.src, alt: taken.alt, 'data-asana-gid': taken.gid };
      editor.chain().focus().insertContent({ type: 'image', attrs }).run();
    }
  })();
  return true;
}
