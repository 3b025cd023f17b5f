import { Node } from '@tiptap/core';

/** A picture in the text: an attachment, or one from elsewhere. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: {},
    alt: { default: null },
    width: { default: null },
    height: { default: null },
    'data-asana-gid': { default: null },
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});
