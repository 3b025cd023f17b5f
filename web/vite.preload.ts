import { build, type Plugin, type Rolldown } from 'vite';
import { frame, pages, pathOf } from './vite.first';

type Bundle = Rolldown.OutputBundle;

const languages = ['en', 'pl'];

/**
 * Puts app/first/preload into the page, a script by itself, and tells it which files each page needs: all of them, and the
 * data, are asked for at once, and not each when the one before has come and run.
 */
export function preloaded(): Plugin {
  let script = '';
  return {
    name: 'preloaded',
    apply: 'build',
    async buildStart() {
      const source = await alone('src/app/first/preload.ts');
      script = this.emitFile({ type: 'asset', name: 'preload.js', source });
    },
    generateBundle: {
      order: 'pre',
      handler() {
        script = this.getFileName(script);
      },
    },
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
          {
            tag: 'script',
            attrs: { src: `/${script}`, async: true, fetchpriority: 'high' },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

/** The code of a module with all that it uses, and no more. */
async function alone(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': pathOf('src') } },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: pathOf(module),
        output: { format: 'iife' },
        treeshake: { moduleSideEffects: false },
      },
    },
  });
  return (built as Rolldown.RolldownOutput).output[0].code;
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
