const package_ = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

/** Mantine's buttons, with all that these need; the first list has others. */
const buttons = /@mantine[\\/]core[\\/].*[\\/](Button|ActionIcon)[\\/]/;
/** Those that open over them, which come when something is opened, or when all else is there. */
const kit = /@mantine[\\/]core[\\/].*[\\/](Menu|Popover)[\\/]/;

/** What lists, boards and the sidebar share, without what only opens over them or belongs to the pane. */
const work =
  /[\\/]src[\\/](ui[\\/](picker|color[\\/](?!ColorChoice|colors))|features[\\/](task[\\/](grid|drag|fields[\\/](?!Da[ty]|TaskPicker)|select[\\/](?!\w+(Panel|Edits)|SelectionBar)|clipboard[\\/](?!paste|table\.)|(?!saveDescription|taskDetail|withMoment)\w+\.tsx?)|(section|tag)[\\/]))/;

/** What lists and boards need to show a view; its panels come when they are opened. */
const views =
  /[\\/]src[\\/]features[\\/](project[\\/]view[\\/]use|view[\\/](spans|viewFields|columnsIn|settings|useFieldNames|taskValues|sortTasks|filterTasks|groupTasks|givenBy|givenUnder|regroup|useRegrouping|draft|savedViews|TaskList|useColumns|useColumnEntries|ColumnHeader|ColumnResizer|TotalCell|totalOf|BarButton|ViewControls)\.)/;
/** Queries and small edits that the frame and many pages share: too small to travel alone. */
const small =
  /[\\/]src[\\/]features[\\/](workspace[\\/]members|team[\\/]teams|project[\\/](projects|overview[\\/]overview)|home[\\/]home|inbox[\\/](useQuiet|quietProjects)|settings[\\/]appearance|identity[\\/]leave|field[\\/]useProjectFields|project[\\/]create[\\/]LazyCreateProjectDialog)\.ts/;

/** What nearly every page uses of its libraries and of ours. */
const common =
  /[\\/]src[\\/](lib|ui[\\/](?!Dialog|CopyField|KeyHelp)\w+\.)|[\\/]node_modules[\\/]@tanstack[\\/](react-)?(query|virtual)(-core)?[\\/]|@mantine[\\/]core[\\/].*[\\/]MantineProvider[\\/]/;
const any = (...tests: RegExp[]) => new RegExp(tests.map(({ source }) => `(?:${source})`).join('|'));

/**
 * The app in a few layers, each of which uses only those above it; left alone, it would come in a hundred small files.
 * What a page or a dialog alone needs still comes with it. What the first list needs is one file: parted by what it is
 * about, it was a tenth larger, since each file is compressed by itself.
 */
export const layers = [
  { name: 'base', tags: ['$initial' as const], priority: 9 },
  { name: 'work', test: any(common, small, views, work), minShareCount: 2, priority: 8.5 },
  { name: 'buttons', test: buttons, priority: 8 },
  { name: 'kit', test: kit, priority: 7 },
  { name: 'forms', test: package_('@mantine/(core|hooks)'), priority: 6 },
  { name: 'icons', test: package_('@tabler'), minShareCount: 2, priority: 5 },
];
