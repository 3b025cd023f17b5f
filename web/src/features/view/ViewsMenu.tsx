import { IconCheck, IconChevronDown, IconLock, IconStar } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { DropMenu } from '@/ui/DropMenu';
import type { MenuEntry } from '@/ui/menuEntry';
import type { ViewEdits } from './editViews';
import { layoutIcons } from './layoutIcons';
import type { SavedView } from './savedViews';
import classes from './ViewBar.module.css';

const RenameView = lazily(() => import('./RenameView').then(({ RenameView }) => RenameView));

type Props = {
  views: readonly SavedView[];
  current: SavedView | null;
  edits: ViewEdits;
  /** Who may change what everyone sees. */
  isEditor: boolean;
  onOpen: (view: SavedView | null) => void;
};

/** The views of a project, and what can be done to the one that is open. */
export function ViewsMenu({ views, current, edits, isEditor, onOpen }: Props) {
  const { t } = useTranslation('view');
  const [renaming, setRenaming] = useState(false);
  const own = useCurrentEntries(views, current, edits, isEditor, onOpen, () => setRenaming(true));
  const entries: (MenuEntry | false)[] = [
    {
      kind: 'item',
      label: t('all'),
      end: current === null && <Marks view={null} isCurrent />,
      run: () => onOpen(null),
    },
    ...views.map((view): MenuEntry => {
      const Icon = layoutIcons[view.layout];
      return {
        kind: 'item',
        label: view.name,
        icon: <Icon size={15} stroke={1.6} aria-hidden />,
        end: <Marks view={view} isCurrent={view.gid === current?.gid} />,
        run: () => onOpen(view),
      };
    }),
    ...own,
  ];
  return (
    <>
      <DropMenu
        width={260}
        returnFocus={!renaming}
        entries={entries}
        target={
          <button
            type="button"
            className={classes.button}
            aria-label={t('current', { name: current?.name ?? t('all') })}
          >
            <span className={classes.name}>{current?.name ?? t('all')}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        }
      />
      <Suspense>
        {renaming && current && (
          <RenameView
            name={current.name}
            onDone={(name) => {
              if (name && name !== current.name) edits.rename(current, name);
              setRenaming(false);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

/** Whether a view is open, is for oneself only, or opens with the project. */
function Marks({ view, isCurrent }: { view: SavedView | null; isCurrent: boolean }) {
  const { t } = useTranslation('view');
  const marks = [
    view && !view.shared && { Icon: IconLock, label: t('private') },
    view?.is_default && { Icon: IconStar, label: t('opensFirst') },
    isCurrent && { Icon: IconCheck, label: t('isOpen') },
  ].filter((mark) => mark !== false && mark !== null && mark !== undefined);
  return (
    <span className={classes.mark}>
      {marks.map(({ Icon, label }) => (
        <span key={label} title={label}>
          <Icon size={14} stroke={1.6} aria-hidden />
          <span className="visually-hidden">{label}</span>
        </span>
      ))}
    </span>
  );
}

function useCurrentEntries(
  views: readonly SavedView[],
  view: SavedView | null,
  edits: ViewEdits,
  isEditor: boolean,
  onOpen: (view: SavedView | null) => void,
  onRename: () => void,
): (MenuEntry | false)[] {
  const { t } = useTranslation('view');
  if (!view) return [];
  const { shared, is_default, layout, settings } = view;
  const place = views.findIndex(({ gid }) => gid === view.gid);
  const item = (
    label: string,
    run: () => void,
    more?: { disabled?: boolean; danger?: boolean },
  ): MenuEntry => ({
    kind: 'item',
    label,
    run,
    ...more,
  });
  async function duplicate(of: SavedView) {
    const name = t('copyOf', { name: of.name }).slice(0, 200);
    onOpen(await edits.add({ name, layout, settings, shared: false }, of.gid));
  }
  const copy = item(t('duplicate'), () => void duplicate(view));
  if (shared && !isEditor) return [{ kind: 'line' }, copy];
  return [
    { kind: 'line' },
    item(t('rename'), onRename),
    copy,
    isEditor &&
      item(
        t(shared ? 'unshare' : 'share'),
        () => void edits.change(view, shared ? { shared: false, is_default: false } : { shared: true }),
      ),
    shared &&
      item(
        t(is_default ? 'unmakeDefault' : 'makeDefault'),
        () => void edits.change(view, { is_default: !is_default }),
      ),
    item(t('moveUp'), () => edits.move(view, -1), { disabled: place <= 0 }),
    item(t('moveDown'), () => edits.move(view, 1), { disabled: place === views.length - 1 }),
    item(
      t('delete'),
      () => {
        edits.remove(view);
        onOpen(null);
      },
      { danger: true },
    ),
  ];
}
