const package_ = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

/** Mantine's buttons, with all that these need; the first list has others. */
const buttons = /@mantine[\\/]core[\\/].*[\\/](Button|ActionIcon)[\\/]/;
/** Those that open over them, which come when something is opened, or when all else is there. */
const kit = /@mantine[\\/]core[\\/].*[\\/](Menu|Popover)[\\/]/;

/** What lists, boards and the sidebar share, without the calendar, which opens later. */
const work =
  /[\\/]src[\\/](ui[\\/](picker|color)|features[\\/](task[\\/](grid|drag|fields[\\/](?!Da[ty])|select[\\/](?!bulk|SelectionBar)|clipboard[\\/](?!paste|table\.)|\w+\.tsx?)|(section|tag)[\\/]))/;

/**
 * The app in a few layers, each of which uses only those above it; left alone, it would come in a hundred small files.
 * What a page or a dialog alone needs still comes with it.
 */
export const layers = [
  { name: 'base', tags: ['$initial' as const], priority: 9 },
  { name: 'data', test: package_('@tanstack/(react-)?query(-core)?'), priority: 8 },
  { name: 'theme', test: /@mantine[\\/]core[\\/].*[\\/]MantineProvider[\\/]/, priority: 8.5 },
  { name: 'buttons', test: buttons, priority: 8 },
  { name: 'kit', test: kit, priority: 7 },
  { name: 'forms', test: package_('@mantine/(core|hooks)'), priority: 6 },
  { name: 'icons', test: package_('@tabler'), minShareCount: 2, priority: 5 },
  { name: 'lists', test: package_('@tanstack/(react-)?virtual(-core)?'), priority: 4 },
  {
    name: 'common',
    test: /[\\/]src[\\/](lib|ui[\\/](?!Dialog|CopyField|KeyHelp)\w+\.)/,
    minShareCount: 2,
    priority: 3,
  },
  { name: 'work', test: work, minShareCount: 2, priority: 2 },
];
