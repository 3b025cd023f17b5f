import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { loadLaterTexts } from '@/lib/i18n/i18n';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { connectLive } from '@/lib/live/liveStream';
import { usePreference } from '@/lib/preference';
import { SessionContext } from '@/lib/session/SessionContext';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { whenQuiet } from '@/lib/whenQuiet';
import { loadMenuPanel } from '@/ui/DropMenu';
import { loadPopPanel } from '@/ui/Pop';
import classes from './Frame.module.css';
import { GeneralKeys } from './GeneralKeys';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';

/** Not needed for the first page; without a connection the device goes on as it was. */
async function takeUp(queryClient: QueryClient) {
  const { followPreferences } = await import('@/features/settings/followPreferences');
  await followPreferences(queryClient).catch(() => {});
}

/** What stays while pages change: sidebar, top bar, live stream. */
export function Frame() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const [workspaceGid] = usePreference<string>('workspace', '');
  const [folded, setFolded] = usePreference<'yes' | 'no'>('sidebarFolded', 'no');
  const [drawerOpen, setDrawerOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });

  const signed = useMemo(() => {
    const workspaces = session?.user.workspaces ?? [];
    const workspace = workspaces.find(({ gid }) => gid === workspaceGid) ?? workspaces[0];
    return session && workspace ? { me: session.user, workspace } : null;
  }, [session, workspaceGid]);

  const streamOf = signed?.workspace.gid;
  const sessionGid = session?.gid;
  useEffect(
    () => (streamOf && sessionGid ? connectLive(streamOf, sessionGid) : undefined),
    [streamOf, sessionGid],
  );
  const queryClient = useQueryClient();
  const personGid = session?.user.gid;
  useEffect(
    () => (personGid ? whenQuiet(() => void takeUp(queryClient)) : undefined),
    [personGid, queryClient],
  );
  useEffect(() => whenQuiet(() => void Promise.all([loadMenuPanel(), loadPopPanel(), loadLaterTexts()])), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes when the path changes.
  useEffect(() => setDrawerOpen(false), [path]);

  if (!signed) return <Navigate to="/sign-in" search={{ next: path }} />;
  return (
    <SessionContext value={signed}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <div className={classes.frame} data-folded={folded} data-drawer={drawerOpen || undefined}>
        <Sidebar
          folded={folded === 'yes' && !drawerOpen}
          onFold={() => (drawerOpen ? setDrawerOpen(false) : setFolded(folded === 'yes' ? 'no' : 'yes'))}
        />
        {drawerOpen && (
          <button
            type="button"
            className={classes.shade}
            aria-label={t('close')}
            onClick={() => setDrawerOpen(false)}
          />
        )}
        <div className={classes.page}>
          <TopBar onOpenSidebar={() => setDrawerOpen(true)} />
          <main id="content" className={classes.content} tabIndex={-1}>
            <Outlet />
            <div id="layers" />
          </main>
        </div>
      </div>
      <GeneralKeys />
    </SessionContext>
  );
}
