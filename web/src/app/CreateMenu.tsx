import {
  IconCircleCheck,
  IconClipboardList,
  IconFileTypeCsv,
  IconFolders,
  IconPlus,
  IconTarget,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { LazyCreateProjectDialog } from '@/features/project/create/LazyCreateProjectDialog';
import { usePermissions } from '@/features/role/useMay';
import { useMyRoleLive } from '@/features/role/useMyRoleLive';
import { useMyRole } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { DropMenu } from '@/ui/DropMenu';
import { Keys } from '@/ui/Keys';
import classes from './TopBar.module.css';

const CreateTaskDialog = lazily(() =>
  import('@/features/task/create/CreateTaskDialog').then(({ CreateTaskDialog }) => CreateTaskDialog),
);
const CreateTeamDialog = lazily(() =>
  import('@/features/team/CreateTeamDialog').then(({ CreateTeamDialog }) => CreateTeamDialog),
);
const CreatePortfolioDialog = lazily(() =>
  import('@/features/portfolio/CreatePortfolioDialog').then(
    ({ CreatePortfolioDialog }) => CreatePortfolioDialog,
  ),
);
const NewGoal = lazily(() => import('@/features/goal/NewGoal').then(({ NewGoal }) => NewGoal));
const InviteDialog = lazily(() =>
  import('@/features/workspace/InviteDialog').then(({ InviteDialog }) => InviteDialog),
);

/** What can be made anywhere; guests only work in what is shared with them. */
export function CreateMenu() {
  const { t } = useTranslation();
  const role = useMyRole();
  const [making, setMaking] = useState<
    'task' | 'project' | 'portfolio' | 'goal' | 'team' | 'invitation' | null
  >(null);
  const close = () => setMaking(null);
  const canCreate = role !== undefined && role !== 'guest';
  const may = usePermissions();
  useMyRoleLive();
  const quickAdd = { label: t('keys.quickAdd'), group: t('keys.general'), run: () => setMaking('task') };
  // Pressed before it is known who asks, they wait for that.
  useShortcuts(role === 'guest' ? [] : ['c', 'Tab q'].map((keys) => ({ ...quickAdd, keys })));
  if (!canCreate) return null;
  return (
    <>
      <DropMenu
        position="bottom-end"
        target={
          <button type="button" className={classes.create} aria-label={t('create')}>
            <IconPlus size={18} stroke={2} aria-hidden />
            <span>{t('create')}</span>
          </button>
        }
        entries={[
          {
            kind: 'item',
            label: t('task'),
            icon: <IconCircleCheck size={16} stroke={1.6} />,
            end: <Keys combo="c" />,
            run: () => setMaking('task'),
          },
          may?.create_project === true && {
            kind: 'item',
            label: t('project'),
            icon: <IconClipboardList size={16} stroke={1.6} />,
            run: () => setMaking('project'),
          },
          may?.create_portfolio === true && {
            kind: 'item',
            label: t('portfolio'),
            icon: <IconFolders size={16} stroke={1.6} />,
            run: () => setMaking('portfolio'),
          },
          may?.create_goal === true && {
            kind: 'item',
            label: t('goal'),
            icon: <IconTarget size={16} stroke={1.6} />,
            run: () => setMaking('goal'),
          },
          may?.create_team === true && {
            kind: 'item',
            label: t('team'),
            icon: <IconUsersGroup size={16} stroke={1.6} />,
            run: () => setMaking('team'),
          },
          {
            kind: 'item',
            label: t('invite'),
            icon: <IconUserPlus size={16} stroke={1.6} />,
            run: () => setMaking('invitation'),
          },
          may?.import_data === true && {
            kind: 'link',
            label: t('importTasks'),
            icon: <IconFileTypeCsv size={16} stroke={1.6} />,
            to: '/import',
          },
        ]}
      />
      <Suspense>
        {making === 'task' && <CreateTaskDialog onClose={close} />}
        {making === 'project' && <LazyCreateProjectDialog onClose={close} />}
        {making === 'portfolio' && <CreatePortfolioDialog onClose={close} />}
        {making === 'goal' && <NewGoal onClose={close} />}
        {making === 'team' && <CreateTeamDialog onClose={close} />}
        {making === 'invitation' && <InviteDialog onClose={close} />}
      </Suspense>
    </>
  );
}
