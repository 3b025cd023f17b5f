import type { Rolldown } from 'vite';
import { isFirst } from './vite.first';

const package_ = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

/** Mantine's buttons, with all that these need; the first list has others. */
const buttons = /@mantine[\\/]core[\\/].*[\\/](Button|ActionIcon)[\\/]/;
/** Those that open over them, which come when something is opened, or when all else is there. */
const kit = /@mantine[\\/]core[\\/].*[\\/](Menu|Popover)[\\/]/;
const icons = package_('@tabler');

/** What nearly every page uses of its libraries and of ours, but for questions asked by the dozen. */
const common =
  /[\\/]src[\\/](lib|ui[\\/](?!AddPop|Dialog|CopyField|KeyHelp)\w+\.)|[\\/]node_modules[\\/]@tanstack[\\/](react-)?(query|virtual|router)(-core)?[\\/](?!.*[qQ]ueries)|@mantine[\\/]core[\\/].*[\\/]MantineProvider[\\/]/;
const ours = /[\\/]src[\\/](?!text[\\/])/;
const any = (...tests: RegExp[]) => new RegExp(tests.map(({ source }) => `(?:${source})`).join('|'));

/** Of these, what a list needs, as its imports say. */
const first = (name: string) => (module: string, graph: Rolldown.ChunkingContext) =>
  isFirst(module, graph) ? name : null;

/**
 * The app in a few layers, each of which uses only those above it; left alone, it would come in a hundred small files.
 * What a page or a dialog alone needs still comes with it. What the first list needs is one file: parted by what it is
 * about, it was a tenth larger, since each file is compressed by itself.
 */
export const layers = [
  { name: 'base', tags: ['$initial' as const], priority: 9 },
  { name: first('work'), test: any(common, ours, icons), minShareCount: 2, priority: 8.6 },
  { name: 'common', test: common, minShareCount: 2, priority: 8.5 },
  { name: 'buttons', test: buttons, priority: 8 },
  { name: 'kit', test: kit, priority: 7 },
  { name: 'forms', test: package_('@mantine/(core|hooks)'), priority: 6 },
  { name: 'icons', test: icons, minShareCount: 2, priority: 5 },
];
