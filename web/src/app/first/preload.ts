import { firstAddresses } from './addresses';

/**
 * Asks for what the page at hand needs, its files and its data, while the app itself is still on its way. The build makes
 * a script of its own of this, that waits for nothing.
 */
type Needed = { languages: Record<string, string>; pages: [path: string, files: string[]][] };

const { languages, pages }: Needed = JSON.parse(document.getElementById('needed')?.textContent ?? '');
const wanted = [stored(), ...navigator.languages].map((tag) => tag?.split('-')[0]);
const language = wanted.find((name) => name !== undefined && name in languages) ?? 'en';
const files = pages.find(([path]) => new RegExp(path).test(location.pathname))?.[1] ?? [];
for (const file of [languages[language], ...files]) if (file) askFor(file);

globalThis.early = new Map(firstAddresses(location.pathname).map((address) => [address, ask(address)]));

function stored(): string | null {
  try {
    return localStorage.getItem('cairn.language');
  } catch {
    // Storage can be switched off.
    return null;
  }
}

function askFor(href: string) {
  const link = document.createElement('link');
  const isStyle = href.endsWith('.css');
  link.rel = isStyle ? 'preload' : 'modulepreload';
  if (isStyle) link.as = 'style';
  link.href = href;
  if (isStyle) link.crossOrigin = '';
  document.head.append(link);
}

/** Whoever takes the answer hears that there was none. */
function ask(address: string): Promise<Response> {
  const answer = fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  answer.catch(() => {});
  return answer;
}
