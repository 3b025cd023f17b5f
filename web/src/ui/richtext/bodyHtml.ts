/**
 * The API's rich text is one <body> of XML in which line breaks are line breaks and paragraphs have no tag. Editors
 * think in paragraphs. These two translate; both work on parsed documents, never on strings of tags.
 *
 * The API knows no checklists: they are lists whose items begin with a box, which every client shows.
 */
const blocks = new Set(['UL', 'OL', 'H1', 'H2', 'HR', 'PRE', 'BLOCKQUOTE', 'TABLE']);
/** What holds lines of text, as the body does. */
const ofLines = new Set(['LI', 'TD', 'BLOCKQUOTE']);
const ofElements = new Set(['UL', 'OL', 'TABLE', 'TBODY', 'TR']);
const boxes = { open: '☐', done: '☑' } as const;
const box = /^\s*([☐☑])[ \u00a0]?/;

export function editorHtmlOf(body: string): string {
  const source = new DOMParser().parseFromString(body, 'text/html').body;
  const target = document.createElement('div');
  paragraphs(source, target);
  return target.innerHTML;
}

function paragraphs(source: Node, target: HTMLElement) {
  let paragraph: HTMLElement | null = null;
  const open = () => {
    paragraph ??= target.appendChild(document.createElement('p'));
    return paragraph;
  };
  for (const node of source.childNodes) {
    if (node instanceof Text) {
      const lines = node.data.split('\n');
      lines.forEach((line, index) => {
        if (index > 0) {
          open();
          paragraph = null;
        }
        if (line) open().append(line);
      });
    } else if (node instanceof HTMLElement && blocks.has(node.tagName)) {
      paragraph = null;
      target.append(blockOf(node));
    } else {
      open().append(node.cloneNode(true));
    }
  }
}

function blockOf(node: HTMLElement): HTMLElement {
  if (ofLines.has(node.tagName)) {
    const copy = document.createElement(node.tagName);
    paragraphs(node, copy);
    return copy;
  }
  if (!ofElements.has(node.tagName)) return node.cloneNode(true) as HTMLElement;
  const copy = document.createElement(node.tagName);
  const children = [...node.children].filter((child) => child instanceof HTMLElement);
  for (const child of children) copy.append(blockOf(child));
  if (node.tagName === 'UL' && children.length > 0 && children.every(isBoxed)) markAsChecklist(copy);
  return copy;
}

export const isBoxed = (item: Element) => box.test(item.textContent ?? '');
export const isTicked = (item: Element) => box.exec(item.textContent ?? '')?.[1] === boxes.done;

function markAsChecklist(list: HTMLElement) {
  list.dataset.type = 'taskList';
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    item.dataset.type = 'taskItem';
    item.dataset.checked = String(isTicked(item));
    withoutBox(item);
  }
}

/** Takes the box off, in whatever the item's text begins with. */
export function withoutBox(item: Element) {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode()) {
    if (!text.data.trim()) continue;
    text.data = text.data.replace(box, '');
    return;
  }
}

export function bodyOf(editorHtml: string): string {
  const source = new DOMParser().parseFromString(editorHtml, 'text/html').body;
  return `<body>${inner(source).replace(/\n+$/, '')}</body>`;
}

function inner(parent: Node): string {
  let text = '';
  for (const node of parent.childNodes) {
    if (node instanceof Text) text += escaped(node.data);
    else if (node instanceof HTMLElement) text += written(node);
  }
  return text;
}

const plain = new Set(['STRONG', 'EM', 'U', 'S', 'CODE', 'UL', 'OL', 'H1', 'H2', 'PRE', 'TABLE', 'TR']);
const linkNames = ['data-asana-gid', 'href', 'data-asana-dynamic'];
const imageNames = ['data-asana-gid', 'src', 'alt', 'width', 'height'];

function written(node: HTMLElement): string {
  const { tagName } = node;
  const tag = tagName.toLowerCase();
  if (tagName === 'P') return `${inner(node)}\n`;
  if (tagName === 'BR') return '\n';
  if (tagName === 'HR') return '<hr/>';
  if (tagName === 'LI') return `<li>${boxOf(node)}${linesIn(node)}</li>`;
  if (tagName === 'A') return `<a${attributes(node, linkNames)}>${inner(node)}</a>`;
  if (tagName === 'IMG') return `<img${attributes(node, imageNames)}/>`;
  if (tagName === 'TD' || tagName === 'BLOCKQUOTE') return `<${tag}>${linesIn(node)}</${tag}>`;
  // The box itself, which is written as a character, and the editor's widths of columns.
  if (tagName === 'LABEL' || tagName === 'COLGROUP') return '';
  // A code block's own <code> says nothing that <pre> does not.
  if (tagName === 'CODE' && node.parentElement?.tagName === 'PRE') return inner(node);
  return plain.has(tagName) ? `<${tag}>${inner(node)}</${tag}>` : inner(node);
}

function boxOf(item: HTMLElement): string {
  if (item.dataset.type !== 'taskItem') return '';
  return `${item.dataset.checked === 'true' ? boxes.done : boxes.open} `;
}

const linesIn = (node: HTMLElement) => inner(node).replace(/\n(?=<[uo]l>)|\n+$/g, '');

function attributes(node: HTMLElement, names: string[]): string {
  return names.map((name) => attribute(node, name)).join('');
}

function attribute(node: HTMLElement, name: string): string {
  const value = node.getAttribute(name);
  return value ? ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
