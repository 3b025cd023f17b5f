import {
  IconChartBar,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconClock,
  IconFileTypeCsv,
  IconFolders,
  IconGauge,
  IconKeyboard,
  IconListSearch,
  IconMap2,
  IconSettings,
  IconTarget,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { projectsQuery } from '@/features/project/projects';
import { useMay } from '@/features/role/useMay';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { useDebouncedValue } from '@/lib/useDebouncedValue';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import { openKeyHelp } from '@/ui/keyHelp';
import { matching } from '@/ui/picker/matching';
import { type FoundTask, ownedCompletionsQuery, taskCompletionsQuery } from './completions';
import { personSearchQuery } from './searchOthers';

export type Entry = { id: string; label: string; hint?: string; icon: ReactNode; run: () => void };
export type EntryGroup = { name: string; entries: Entry[] };

const most = 6;
const pause = 60;
const icon = { size: 18, stroke: 1.5, 'aria-hidden': true } as const;

/** What the palette offers for what is typed, the likeliest kinds first. */
export function usePaletteEntries(typed: string): EntryGroup[] {
  const { t } = useTranslation(['search', 'common', 'importer']);
  const { workspace } = useSession();
  const navigate = useNavigate();
  const text = useDebouncedValue(typed.trim(), pause);
  const mayImport = useMay('import_data');
  const { data: tasks = [] } = useQuery(taskCompletionsQuery(workspace.gid, text));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const { data: people = [] } = useQuery({
    ...personSearchQuery(workspace.gid, text, most),
    enabled: text !== '',
  });
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const { data: goals = [] } = useQuery({
    ...ownedCompletionsQuery(workspace.gid, 'goal', text, most),
    enabled: text !== '',
  });
  const { data: portfolios = [] } = useQuery({
    ...ownedCompletionsQuery(workspace.gid, 'portfolio', text, most),
    enabled: text !== '',
  });

  function open({ gid, memberships }: FoundTask) {
    const project = memberships[0]?.project.gid;
    if (!project) return navigate({ to: '/my-tasks/task/$taskGid', params: { taskGid: gid } });
    return navigate({
      to: '/project/$projectGid/list/task/$taskGid',
      params: { projectGid: project, taskGid: gid },
    });
  }
  const projectEntries = projects.map(({ gid, name, color, team }) => ({
    id: gid,
    label: name,
    hint: teams.find((other) => other.gid === team?.gid)?.name,
    icon: <ColorDot color={color} />,
    run: () => void navigate({ to: '/project/$projectGid', params: { projectGid: gid } }),
  }));
  const taskEntries = tasks.map((task) => ({
    id: task.gid,
    label: task.name,
    hint: task.memberships.map(({ project }) => project.name).join(', '),
    icon: task.completed ? <IconCircleCheckFilled {...icon} /> : <IconCircleCheck {...icon} />,
    run: () => void open(task),
  }));
  const teamEntries = teams.map(({ gid, name }) => ({
    id: gid,
    label: name,
    icon: <IconUsersGroup {...icon} />,
    run: () => void navigate({ to: '/team/$teamGid', params: { teamGid: gid } }),
  }));
  const personEntries = (text ? people : []).map(({ gid, name, ...person }) => ({
    id: gid,
    label: name,
    hint: contactOf(person),
    icon: <Avatar name={name} gid={gid} size={20} />,
    run: () => void navigate({ to: '/people/$userGid', params: { userGid: gid } }),
  }));
  const portfolioEntries = (text ? portfolios : []).map(({ gid, name, owner }) => ({
    id: gid,
    label: name,
    hint: owner?.name,
    icon: <IconFolders {...icon} />,
    run: () => void navigate({ to: '/portfolio/$portfolioGid/list', params: { portfolioGid: gid } }),
  }));
  const goalEntries = (text ? goals : []).map(({ gid, name, owner }) => ({
    id: gid,
    label: name,
    hint: owner?.name,
    icon: <IconTarget {...icon} />,
    run: () => void navigate({ to: '/goal/$goalGid', params: { goalGid: gid } }),
  }));
  const places: Entry[] = [
    {
      id: 'my-tasks',
      label: t('common:myTasks'),
      icon: <IconCircleCheck {...icon} />,
      run: () => void navigate({ to: '/my-tasks' }),
    },
    {
      id: 'reporting',
      label: t('common:reporting'),
      icon: <IconChartBar {...icon} />,
      run: () => void navigate({ to: '/reporting' }),
    },
    {
      id: 'portfolios',
      label: t('common:portfolios'),
      icon: <IconFolders {...icon} />,
      run: () => void navigate({ to: '/portfolios' }),
    },
    {
      id: 'goals',
      label: t('common:goals'),
      icon: <IconTarget {...icon} />,
      run: () => void navigate({ to: '/goals' }),
    },
    {
      id: 'map',
      label: t('common:map'),
      icon: <IconMap2 {...icon} />,
      run: () => void navigate({ to: '/map' }),
    },
    {
      id: 'workload',
      label: t('common:workload'),
      icon: <IconGauge {...icon} />,
      run: () => void navigate({ to: '/workload' }),
    },
    {
      id: 'timesheet',
      label: t('common:timesheet'),
      icon: <IconClock {...icon} />,
      run: () => void navigate({ to: '/timesheet' }),
    },
    {
      id: 'people',
      label: t('kinds.people'),
      icon: <IconUsers {...icon} />,
      run: () => void navigate({ to: '/people' }),
    },
    {
      id: 'settings',
      label: t('common:settings'),
      icon: <IconSettings {...icon} />,
      run: () => void navigate({ to: '/settings' }),
    },
    ...(mayImport
      ? [
          {
            id: 'import',
            label: t('importer:title'),
            icon: <IconFileTypeCsv {...icon} />,
            run: () => void navigate({ to: '/import' }),
          },
        ]
      : []),
    { id: 'keys', label: t('common:help'), icon: <IconKeyboard {...icon} />, run: openKeyHelp },
  ];
  const everywhere: Entry = {
    id: 'search',
    label: text ? t('searchFor', { text: typed.trim() }) : t('title'),
    icon: <IconListSearch {...icon} />,
    run: () => void navigate({ to: '/search', search: { text: typed.trim() || undefined } }),
  };
  return [
    { name: t('tasks'), entries: taskEntries },
    { name: t('projects'), entries: text ? matching(projectEntries, typed).slice(0, most) : [] },
    { name: t('common:teams'), entries: text ? matching(teamEntries, typed).slice(0, most) : [] },
    { name: t('common:portfolios'), entries: portfolioEntries },
    { name: t('common:goals'), entries: goalEntries },
    { name: t('kinds.people'), entries: personEntries },
    { name: t('goTo'), entries: [everywhere, ...matching(places, typed)] },
  ].filter(({ entries }) => entries.length > 0);
}
