import { Button } from '@mantine/core';
import {
  IconCalendarEvent,
  IconChevronLeft,
  IconChevronRight,
  IconClipboardList,
  IconFolders,
  IconPlus,
  IconSum,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { portfoliosQuery } from '@/features/portfolio/portfolios';
import { projectsQuery } from '@/features/project/projects';
import { formatSpan } from '@/features/task/plan/spanText';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { DropMenu } from '@/ui/DropMenu';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import { DraftMenu } from './draft/DraftMenu';
import type { Measure } from './measure';
import { lastOf, type Range, stepped } from './range';
import classes from './WorkloadTools.module.css';
import type { WorkloadSearch } from './workloadSearch';

const AllocationDialog = lazily(() =>
  import('./AllocationDialog').then(({ AllocationDialog }) => AllocationDialog),
);

/** It is of whom one of these says, or of all. */
const everyone = { team: undefined, project: undefined, portfolio: undefined };

type Props = {
  search: WorkloadSearch;
  range: Range;
  measure: Measure;
  numbers: CustomField[];
  isOfPortfolio?: boolean;
  onChange: (changed: Partial<WorkloadSearch>) => void;
};

/** Which days, what is counted, and of whom. */
export function WorkloadTools({ search, range, measure, numbers, isOfPortfolio, onChange }: Props) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const { data: portfolios = [] } = useQuery(portfoliosQuery(workspace.gid));
  const [planning, setPlanning] = useState(false);
  const move = (direction: 1 | -1) => onChange({ from: stepped(range, direction) });
  const group = t('title');
  useShortcuts([
    { keys: '[', label: t('earlier'), group, run: () => move(-1) },
    { keys: ']', label: t('later'), group, run: () => move(1) },
  ]);
  const counted = measure.kind === 'field' ? measure.gid : measure.kind;
  const counts = [
    ...numbers.map(({ gid, name }) => ({ value: gid, label: name })),
    { value: 'tasks', label: t('counts.tasks') },
    { value: 'allocated', label: t('counts.allocated') },
  ];
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('tools')}>
      <div className={classes.days}>
        <button type="button" className={classes.step} aria-label={t('earlier')} onClick={() => move(-1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </button>
        <button type="button" className={classes.chip} onClick={() => onChange({ from: undefined })}>
          {t('today')}
        </button>
        <button type="button" className={classes.step} aria-label={t('later')} onClick={() => move(1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </button>
        <strong>{formatSpan({ start: range.first, end: lastOf(range) })}</strong>
      </div>
      <DropMenu
        target={
          <button type="button" className={classes.chip}>
            <IconCalendarEvent size={15} stroke={1.6} aria-hidden />
            <span>{t(range.step === 1 ? 'byDay' : 'byWeek')}</span>
          </button>
        }
        entries={[
          {
            kind: 'choices',
            title: t('columns'),
            chosen: range.step === 1 ? 'day' : 'week',
            choices: [
              { value: 'week', label: t('byWeek') },
              { value: 'day', label: t('byDay') },
            ],
            onChoose: (value) => onChange({ by: value === 'day' ? 'day' : undefined }),
          },
        ]}
      />
      <DropMenu
        target={
          <button type="button" className={classes.chip}>
            <IconSum size={15} stroke={1.6} aria-hidden />
            <span>{counts.find(({ value }) => value === counted)?.label}</span>
          </button>
        }
        width={240}
        entries={[
          {
            kind: 'choices',
            title: t('counted'),
            chosen: counted,
            choices: counts,
            onChoose: (count) => onChange({ count }),
          },
        ]}
      />
      {!isOfPortfolio && (
        <>
          <Filter
            label={t('team')}
            all={t('allTeams')}
            icon={<IconUsersGroup size={15} stroke={1.6} aria-hidden />}
            things={teams}
            chosen={search.team}
            onPick={(team) => onChange({ ...everyone, team })}
          />
          <Filter
            label={t('project')}
            all={t('allProjects')}
            icon={<IconClipboardList size={15} stroke={1.6} aria-hidden />}
            things={projects}
            chosen={search.project}
            onPick={(project) => onChange({ ...everyone, project })}
          />
          <Filter
            label={t('portfolio')}
            all={t('allPortfolios')}
            icon={<IconFolders size={15} stroke={1.6} aria-hidden />}
            things={portfolios}
            chosen={search.portfolio}
            onPick={(portfolio) => onChange({ ...everyone, portfolio })}
          />
        </>
      )}
      <DraftMenu chosen={search.draft} onOpen={(draft) => onChange({ draft })} />
      <span className={classes.end}>
        <Link to="/timesheet">{t('timesheet')}</Link>
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setPlanning(true)}>
          {t('plan.open')}
        </Button>
      </span>
      <Suspense>
        {planning && <AllocationDialog project={search.project} onClose={() => setPlanning(false)} />}
      </Suspense>
    </div>
  );
}

type FilterProps = {
  label: string;
  all: string;
  icon: ReactNode;
  things: { gid: string; name: string }[];
  chosen: string | undefined;
  onPick: (gid: string | undefined) => void;
};

/** What is chosen again is let go. */
function Filter({ label, all, icon, things, chosen, onPick }: FilterProps) {
  const { t } = useTranslation('workload');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Pop
      open={open}
      onClose={close}
      label={label}
      target={
        <button
          type="button"
          className={classes.chip}
          data-set={chosen || undefined}
          onClick={() => setOpen(true)}
        >
          {icon}
          <span>{things.find(({ gid }) => gid === chosen)?.name ?? all}</span>
        </button>
      }
    >
      <Picker
        label={label}
        placeholder={label}
        nothing={t('nothingFound')}
        options={things.map(({ gid, name }) => ({ id: gid, label: name }))}
        chosen={new Set(chosen ? [chosen] : [])}
        onPick={(gid) => {
          onPick(gid === chosen ? undefined : gid);
          close();
        }}
        onClose={close}
      />
    </Pop>
  );
}
