import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What a page of the app is made of. Fonts for scripts that nobody has seen yet come when they are needed. */
const kept =
  /^(index\.html|[\w-]+\.(js|svg|png|webmanifest)|assets\/.+\.(js|css)|assets\/inter-latin(-ext)?-wght-normal.+\.woff2)$/;

/** Tells public/sw.js which files this version of the app has. */
export function keptOffline(): Plugin {
  let folder = '';
  return {
    name: 'kept-offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        const all = (await readdir(folder, { recursive: true })).sort();
        const files = all.filter((name) => kept.test(name) && name !== 'sw.js');
        const hash = createHash('sha256');
        for (const name of files) hash.update(name).update(await readFile(join(folder, name)));
        const worker = join(folder, 'sw.js');
        const code = await readFile(worker, 'utf8');
        const list = files.map((name) => `/${name}`).map((path) => (path === '/index.html' ? '/' : path));
        await writeFile(
          worker,
          code
            .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16)))
            .replace(/\[\s*\/\* FILES \*\/\s*\]/, JSON.stringify(list)),
        );
      },
    },
  };
}
