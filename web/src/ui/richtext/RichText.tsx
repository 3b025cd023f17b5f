import { createElement, type ReactNode, useMemo } from 'react';
import { isBoxed, isTicked, withoutBox } from './bodyHtml';
import classes from './RichText.module.css';
import { WorkLink } from './WorkLink';

const allowed = new Set([
  'strong',
  'em',
  'u',
  's',
  'code',
  'ol',
  'ul',
  'li',
  'h1',
  'h2',
  'hr',
  'pre',
  'blockquote',
  'br',
  'table',
  'tbody',
  'tr',
  'td',
]);

/** Shows the API's rich text. Only tags we know become elements, so nothing in it can run. */
export function RichText({ html }: { html: string }) {
  const content = useMemo(() => childrenOf(new DOMParser().parseFromString(html, 'text/html').body), [html]);
  return <div className={classes.text}>{content}</div>;
}

function childrenOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof HTMLElement)) return null;
    const tag = node.tagName.toLowerCase();
    if (tag === 'li' && isBoxed(node)) return itemOf(node, index);
    const children = childrenOf(node);
    if (tag === 'a') return linkOf(node, index, children);
    if (tag === 'img') {
      const src = safe(node.getAttribute('src'));
      return src && createElement('img', { key: index, src, alt: node.getAttribute('alt') ?? '' });
    }
    if (tag === 'hr' || tag === 'br') return createElement(tag, { key: index });
    return allowed.has(tag) ? createElement(headingBelow(tag), { key: index }, ...children) : children;
  });
}

function linkOf(link: HTMLElement, key: number, children: ReactNode[]): ReactNode {
  const gid = link.getAttribute('data-asana-gid');
  if (gid) {
    const mention = {
      gid,
      kind: link.getAttribute('data-asana-type') ?? 'task',
      text: link.textContent ?? '',
    };
    return (
      <WorkLink key={key} mention={mention} isLive={link.getAttribute('data-asana-dynamic') === 'true'} />
    );
  }
  const href = safe(link.getAttribute('href'));
  return (
    <a key={key} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function itemOf(item: HTMLElement, key: number): ReactNode {
  const isDone = isTicked(item);
  const text = item.cloneNode(true) as HTMLElement;
  withoutBox(text);
  return (
    <li key={key} data-type="taskItem" data-checked={isDone}>
      <input type="checkbox" checked={isDone} disabled aria-label={text.textContent ?? ''} />
      <div>{childrenOf(text)}</div>
    </li>
  );
}

const safe = (address: string | null) =>
  (/^(https?:|mailto:|\/)/i.test(address ?? '') ? address : null) ?? undefined;

/** The page has its own headings above the text's. */
function headingBelow(tag: string): string {
  return { h1: 'h3', h2: 'h4' }[tag] ?? tag;
}
