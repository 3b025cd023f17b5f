import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { doAgain, type Outcome, redoLast, takeBack, undoLast } from '@/lib/undo';
import { whenQuiet } from '@/lib/whenQuiet';
import { keyHelpStore, openKeyHelp } from '@/ui/keyHelp';
import { say } from '@/ui/toasts';

const Palette = lazily(() => import('@/features/search/Palette').then(({ Palette }) => Palette));
const KeyHelp = lazily(() => import('@/ui/KeyHelp').then(({ KeyHelp }) => KeyHelp));

/** The keys that work on every page. */
export function GeneralKeys() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const helpOpen = useSyncExternalStore(keyHelpStore.subscribe, keyHelpStore.get);
  const [finding, setFinding] = useState(false);
  // Before it is asked for: what is typed right after the key is meant for it.
  useEffect(() => whenQuiet(() => void Palette.load()), []);
  useShortcuts([
    {
      keys: 'mod+k',
      label: t('keys.find'),
      group: t('keys.general'),
      run: () => setFinding(true),
      inFields: true,
    },
    { keys: '/', label: t('keys.search'), group: t('keys.general'), run: () => navigate({ to: '/search' }) },
    { keys: '?', label: t('keys.showKeys'), group: t('keys.general'), run: openKeyHelp },
    { keys: 'mod+z', label: t('keys.undo'), group: t('keys.general'), run: () => tell(undoLast(), true) },
    {
      keys: 'mod+shift+z',
      label: t('keys.redo'),
      group: t('keys.general'),
      run: () => tell(redoLast(), false),
    },
    { keys: 'g h', label: t('keys.home'), group: t('keys.goTo'), run: () => navigate({ to: '/' }) },
    {
      keys: 'g m',
      label: t('keys.myTasks'),
      group: t('keys.goTo'),
      run: () => navigate({ to: '/my-tasks' }),
    },
    {
      keys: 'g r',
      label: t('keys.reporting'),
      group: t('keys.goTo'),
      run: () => navigate({ to: '/reporting' }),
    },
    {
      keys: 'g p',
      label: t('portfolios'),
      group: t('keys.goTo'),
      run: () => navigate({ to: '/portfolios' }),
    },
    { keys: 'g o', label: t('keys.goals'), group: t('keys.goTo'), run: () => navigate({ to: '/goals' }) },
    { keys: 'g b', label: t('keys.map'), group: t('keys.goTo'), run: () => navigate({ to: '/map' }) },
    {
      keys: 'g w',
      label: t('workload'),
      group: t('keys.goTo'),
      run: () => navigate({ to: '/workload' }),
    },
    {
      keys: 'g t',
      label: t('timesheet'),
      group: t('keys.goTo'),
      run: () => navigate({ to: '/timesheet' }),
    },
    { keys: 'g i', label: t('keys.inbox'), group: t('keys.goTo'), run: () => navigate({ to: '/inbox' }) },
  ]);
  /** What was changed by somebody else since is left as it is, unless one wants it back all the same. */
  function tell(outcome: Outcome, isBack: boolean) {
    if (!outcome) return;
    const { step, isLeft } = outcome;
    if (!isLeft) return say(t(isBack ? 'undone' : 'redone', { what: step.label }));
    say(t('changedSince', { what: step.label }), {
      label: t(isBack ? 'undoAnyway' : 'redoAnyway'),
      run: () => (isBack ? takeBack(step) : doAgain(step)),
    });
  }
  return (
    <Suspense>
      {helpOpen && <KeyHelp />}
      {finding && <Palette onClose={() => setFinding(false)} />}
    </Suspense>
  );
}
