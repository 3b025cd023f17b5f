import { Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { WorkLink } from '../WorkLink';
import { type Mention, pathOf } from '../work';

type Attributes = Mention & { isLive: boolean };

/** A mention, which is edited as one thing. */
export const WorkLinkNode = Node.create({
  name: 'workLink',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ gid: {}, kind: {}, text: {}, isLive: { default: true } }),
  // Before the rule for links of any kind.
  parseHTML: () => [{ tag: 'a[data-asana-gid]', priority: 100, getAttrs: attributesOf }],
  renderHTML({ node }) {
    const { gid, text, isLive, ...rest } = node.attrs as Attributes;
    return [
      'a',
      {
        'data-asana-gid': gid,
        'data-asana-type': rest.kind,
        'data-asana-dynamic': String(isLive),
        href: pathOf({ gid, text, ...rest }),
      },
      text,
    ];
  },
  renderText: ({ node }) => (node.attrs as Attributes).text,
  addNodeView: () => ReactNodeViewRenderer(View, { as: 'span' }),
});

function attributesOf(element: HTMLElement): Attributes {
  const path = element.getAttribute('href') ?? '';
  return {
    gid: element.getAttribute('data-asana-gid') ?? '',
    kind: element.getAttribute('data-asana-type') ?? /\/(\w+)\/\d+$/.exec(path)?.[1] ?? 'task',
    text: element.textContent ?? '',
    isLive: element.getAttribute('data-asana-dynamic') !== 'false',
  };
}

function View({ node }: NodeViewProps) {
  const { isLive, ...mention } = node.attrs as Attributes;
  return (
    <NodeViewWrapper as="span">
      <WorkLink mention={mention} isLive={isLive} />
    </NodeViewWrapper>
  );
}
