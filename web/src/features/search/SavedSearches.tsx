import { IconDots, IconStar } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { DropMenu } from '@/ui/DropMenu';
import { useRemoved } from '@/ui/removal';
import classes from './SavedSearches.module.css';
import { SaveSearchDialog } from './SaveSearchDialog';
import { type SavedSearch, savedSearchEdits, savedSearchesQuery } from './savedSearches';
import { contentOf, isSame, type Search } from './search';

type Props = { search: Search; onOpen: (search: Search) => void };

/** The searches that the person keeps, a click away; and what can be done to the one that is open. */
export function SavedSearches({ search, onOpen }: Props) {
  const { t } = useTranslation(['search', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = savedSearchesQuery(workspace.gid);
  const { data: all = [] } = useQuery(query);
  const removed = useRemoved();
  const [asking, setAsking] = useState<'new' | 'rename' | null>(null);
  const edits = savedSearchEdits(queryClient, workspace.gid);
  const reload = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    if (changes.some(({ change }) => change?.field === 'saved_searches')) reload();
  }, reload);

  const shown = all.filter(({ gid }) => !removed.has(gid));
  const open = shown.find(({ gid }) => gid === search.saved);
  const isChanged = open !== undefined && !isSame(open.query, search);
  const hasContent = Object.keys(contentOf(search)).length > 0;

  const remove = (saved: SavedSearch) => {
    edits.remove(saved);
    onOpen({ ...search, saved: undefined });
  };
  return (
    <div className={classes.bar}>
      <nav className={classes.links} aria-label={t('saved.title')}>
        {shown.map(({ gid, name, query: kept }) => (
          <Link
            key={gid}
            to="/search"
            search={{ ...kept, saved: gid }}
            className={classes.link}
            data-open={gid === open?.gid || undefined}
            aria-current={gid === open?.gid ? 'page' : undefined}
          >
            <IconStar size={14} stroke={1.6} aria-hidden />
            <span>{name}</span>
          </Link>
        ))}
      </nav>
      {open && (
        <DropMenu
          width={220}
          returnFocus={false}
          target={
            <button
              type="button"
              className={classes.button}
              aria-label={t('saved.actions', { name: open.name })}
            >
              <IconDots size={16} aria-hidden />
            </button>
          }
          entries={[
            { kind: 'item', label: t('saved.rename'), run: () => setAsking('rename') },
            { kind: 'item', label: t('saved.saveNew'), run: () => setAsking('new') },
            { kind: 'item', label: t('saved.delete'), danger: true, run: () => remove(open) },
          ]}
        />
      )}
      {open && isChanged && (
        <button
          type="button"
          className={classes.button}
          onClick={() => void edits.change(open, { query: contentOf(search) })}
        >
          {t('saved.saveChanges')}
        </button>
      )}
      {!open && hasContent && (
        <button type="button" className={classes.button} onClick={() => setAsking('new')}>
          <IconStar size={14} stroke={1.6} aria-hidden />
          {t('saved.save')}
        </button>
      )}
      {asking === 'new' && (
        <SaveSearchDialog
          title={t('saved.save')}
          name={search.text ?? ''}
          save={async (name) => {
            const made = await edits.add(name, search);
            onOpen({ ...search, saved: made.gid });
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'rename' && open && (
        <SaveSearchDialog
          title={t('saved.rename')}
          name={open.name}
          save={async (name) => void edits.change(open, { name })}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
