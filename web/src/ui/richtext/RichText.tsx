import { createElement, type ReactNode, useMemo } from 'react';
import classes from './RichText.module.css';

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
    const children = childrenOf(node);
    if (tag === 'a') {
      const href = node.getAttribute('href') ?? '';
      const safe = /^(https?:|mailto:|\/)/i.test(href) ? href : undefined;
      return createElement(
        'a',
        { key: index, href: safe, target: '_blank', rel: 'noopener noreferrer' },
        ...children,
      );
    }
    if (tag === 'hr' || tag === 'br') return createElement(tag, { key: index });
    return allowed.has(tag) ? createElement(headingBelow(tag), { key: index }, ...children) : children;
  });
}

/** The page has its own headings above the text's. */
function headingBelow(tag: string): string {
  return { h1: 'h3', h2: 'h4' }[tag] ?? tag;
}
