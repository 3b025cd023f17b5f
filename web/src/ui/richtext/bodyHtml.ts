/**
 * The API's rich text is one <body> of XML in which line breaks are line breaks and paragraphs have no tag. Editors
 * think in paragraphs. These two translate; both work on parsed documents, never on strings of tags.
 */
const blocks = new Set(['UL', 'OL', 'H1', 'H2', 'HR', 'PRE', 'BLOCKQUOTE', 'TABLE']);

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
      target.append(node.cloneNode(true));
    } else {
      open().append(node.cloneNode(true));
    }
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

const plain = new Set(['STRONG', 'EM', 'U', 'S', 'CODE', 'UL', 'OL', 'H1', 'H2', 'PRE', 'BLOCKQUOTE']);

function written(node: HTMLElement): string {
  const { tagName } = node;
  if (tagName === 'P') return `${inner(node)}\n`;
  if (tagName === 'BR') return '\n';
  if (tagName === 'HR') return '<hr/>';
  if (tagName === 'LI') return `<li>${inner(node).replace(/\n(?=<[uo]l>)|\n+$/g, '')}</li>`;
  if (tagName === 'A')
    return `<a${attribute(node, 'data-asana-gid')}${attribute(node, 'href')}>${inner(node)}</a>`;
  if (tagName === 'BLOCKQUOTE') return `<blockquote>${inner(node).replace(/\n+$/, '')}</blockquote>`;
  // A code block's own <code> says nothing that <pre> does not.
  if (tagName === 'CODE' && node.parentElement?.tagName === 'PRE') return inner(node);
  const tag = tagName.toLowerCase();
  return plain.has(tagName) ? `<${tag}>${inner(node)}</${tag}>` : inner(node);
}

function attribute(node: HTMLElement, name: string): string {
  const value = node.getAttribute(name);
  return value ? ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
