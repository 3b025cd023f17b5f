import type { Plugin, Rolldown } from 'vite';
import { frame, pages, pathOf } from './vite.first';

type Bundle = Rolldown.OutputBundle;

const languages = ['en', 'pl'];

/**
 * Tells public/preload.js which files each page needs, so that all of them are asked for at once and not each when the
 * one before has come and run.
 */
export function preloaded(): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const needed = {
          languages: Object.fromEntries(
            languages.map((name) => [name, filesOf(bundle, [`src/text/${name}.ts`])[0]]),
          ),
          pages: Object.entries(pages).map(([path, modules]) => [
            path,
            filesOf(bundle, [...frame, ...modules]),
          ]),
        };
        return [
          {
            tag: 'script',
            attrs: { type: 'application/json', id: 'needed' },
            children: JSON.stringify(needed),
            injectTo: 'head',
          },
          { tag: 'script', attrs: { src: '/preload.js', async: true }, injectTo: 'head' },
        ];
      },
    },
  };
}

/** The files of these modules and of all that they build on, without those that the page names itself. */
function filesOf(bundle: Bundle, modules: string[]): string[] {
  const found = new Set<string>();
  const styles = new Set<string>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || chunk.isEntry || found.has(name)) return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const imported of chunk.imports) add(imported);
  };
  for (const module of modules) {
    const path = pathOf(module);
    const owner = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.moduleIds.includes(path),
    );
    if (!owner) throw new Error(`No chunk has ${module}`);
    add(owner.fileName);
  }
  return [...found, ...styles].map((name) => `/${name}`);
}
