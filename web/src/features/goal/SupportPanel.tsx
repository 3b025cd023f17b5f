import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import type { Change } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Pop } from '@/ui/Pop';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import classes from './GoalPage.module.css';
import {
  type GoalDetail,
  goalsQuery,
  type Relationship,
  readGoalsAgain,
  setWeighed,
  supportQuery,
  weigh,
} from './goals';
import { ProgressBar } from './ProgressBar';
import { SupporterPicker } from './SupporterPicker';
import { useGoalSteps } from './useGoalSteps';
import { useSupportEdits } from './useSupportEdits';
import { WeightField } from './WeightField';

const CreateGoalDialog = lazily(() =>
  import('./CreateGoalDialog').then(({ CreateGoalDialog }) => CreateGoalDialog),
);

/** The sub-goals of a goal, and the projects, portfolios and tasks that bring it forward. */
export function SupportPanel({ goal, canEdit }: { goal: GoalDetail; canEdit: boolean }) {
  const { t } = useTranslation('goal');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: support = [] } = useQuery(supportQuery(goal.gid));
  const { data: goals = [] } = useQuery(goalsQuery(workspace.gid));
  const [open, setOpen] = useState<'goal' | 'project' | 'portfolio' | 'task' | 'new' | null>(null);
  const close = () => setOpen(null);
  const mayCreate = useMay('create_goal');
  const removed = useRemoved();
  const shown = support.filter(
    ({ supporting_resource }) => supporting_resource !== null && !removed.has(supporting_resource.gid),
  );
  useLive(
    (changes) => {
      const isNamed = ({ resource, change }: Change) =>
        change?.field === 'name' && shown.some((one) => one.supporting_resource.gid === resource.gid);
      if (changes.some(isNamed))
        void queryClient.invalidateQueries({ queryKey: supportQuery(goal.gid).queryKey });
    },
    () => {},
  );
  const step = useGoalSteps();
  const { add, remove } = useSupportEdits();

  const { metric } = goal;
  const isRolledUp =
    metric !== null && metric.progress_source !== 'manual' && metric.progress_source !== 'external';
  const isWeighed = isRolledUp && metric.is_custom_weight;

  return (
    <Panel title={t('support')} hint={t('supportHint')}>
      {shown.length > 0 ? (
        <ul className={classes.support} data-weighed={isWeighed || undefined} aria-label={t('support')}>
          {shown.map((relationship) => {
            const { gid, name, resource_type } = relationship.supporting_resource;
            const sub = goals.find((one) => one.gid === gid);
            return (
              <li key={relationship.gid} aria-label={name}>
                <SupporterLink of={relationship} />
                {sub ? (
                  <ProgressBar goal={sub} />
                ) : (
                  <span className={classes.kind}>{t(`kinds.${resource_type}`)}</span>
                )}
                {isWeighed && (
                  <WeightField
                    name={name}
                    weight={relationship.contribution_weight}
                    canEdit={canEdit}
                    onChange={(weight) =>
                      void step({
                        label: t('weightChanged', { name }),
                        act: () => weigh(relationship.gid, weight),
                        back: () => weigh(relationship.gid, relationship.contribution_weight),
                      })
                    }
                  />
                )}
                {canEdit && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('removeSupport', { name })}
                    onClick={() => void remove(goal.gid, gid, name)}
                  >
                    <IconX size={16} stroke={1.6} />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={rows.nothing} style={{ marginBottom: 12 }}>
          {t('noSupport')}
        </p>
      )}
      {canEdit && isRolledUp && shown.length > 1 && (
        <Switch
          mb={12}
          size="sm"
          label={t('weighed')}
          checked={metric.is_custom_weight}
          onChange={({ currentTarget: { checked } }) =>
            void step({
              label: t('changed', { name: goal.name }),
              act: () => setWeighed(goal.gid, metric, checked),
              back: () => setWeighed(goal.gid, metric, !checked),
            })
          }
        />
      )}
      {canEdit && (
        <div className={classes.adders}>
          {mayCreate && (
            <Button variant="default" onClick={() => setOpen('new')}>
              {t('createSub')}
            </Button>
          )}
          {(['goal', 'project', 'portfolio', 'task'] as const).map((kind) => (
            <Pop
              key={kind}
              open={open === kind}
              onClose={close}
              label={t(`add.${kind}`)}
              target={
                <Button variant="default" onClick={() => setOpen(kind)}>
                  {t(`add.${kind}`)}
                </Button>
              }
            >
              <SupporterPicker
                kind={kind}
                label={t(`add.${kind}`)}
                without={
                  new Set([goal.gid, ...shown.map(({ supporting_resource }) => supporting_resource.gid)])
                }
                onPick={(gid, name) => {
                  void add(goal.gid, gid, name);
                  close();
                }}
                onClose={close}
              />
            </Pop>
          ))}
        </div>
      )}
      {open === 'new' && (
        <Suspense>
          <CreateGoalDialog
            period={goal.time_period}
            parent={goal}
            onClose={close}
            onCreated={() => readGoalsAgain(queryClient)}
          />
        </Suspense>
      )}
    </Panel>
  );
}

function SupporterLink({ of }: { of: Relationship }) {
  const { gid, name, resource_type } = of.supporting_resource;
  switch (resource_type) {
    case 'goal':
      return (
        <Link to="/goal/$goalGid" params={{ goalGid: gid }}>
          {name}
        </Link>
      );
    case 'project':
      return (
        <Link to="/project/$projectGid" params={{ projectGid: gid }}>
          {name}
        </Link>
      );
    case 'portfolio':
      return (
        <Link to="/portfolio/$portfolioGid/list" params={{ portfolioGid: gid }}>
          {name}
        </Link>
      );
    case 'task':
      return (
        <Link to="/task/$taskGid" params={{ taskGid: gid }}>
          {name}
        </Link>
      );
  }
}
