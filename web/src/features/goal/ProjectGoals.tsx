import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { AddPop } from '@/ui/AddPop';
import { Panel } from '@/ui/Panel';
import { useRemoved } from '@/ui/removal';
import { goalsOfProjectQuery } from './goals';
import { ProgressBar } from './ProgressBar';
import classes from './ProjectGoals.module.css';
import { SupporterPicker } from './SupporterPicker';
import { useGoalsLive } from './useGoalsLive';
import { useSupportEdits } from './useSupportEdits';

/** The goals that a project brings forward. */
export function ProjectGoals({ project }: { project: string }) {
  const { t } = useTranslation('goal');
  const { data = [] } = useQuery(goalsOfProjectQuery(project));
  const removed = useRemoved();
  const goals = data.filter(({ gid }) => !removed.has(gid));
  const { add, remove } = useSupportEdits();
  useGoalsLive();

  return (
    <Panel title={t('goalsOfProject')}>
      {goals.length > 0 && (
        <ul className={classes.goals} aria-label={t('goalsOfProject')}>
          {goals.map((goal) => (
            <li key={goal.gid} aria-label={goal.name}>
              <div className={classes.head}>
                <Link to="/goal/$goalGid" params={{ goalGid: goal.gid }}>
                  {goal.name}
                </Link>
                {goal.my_access_level !== 'viewer' && goal.my_access_level !== 'commenter' && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('removeSupport', { name: goal.name })}
                    onClick={() => void remove(goal.gid, project, goal.name)}
                  >
                    <IconX size={14} stroke={1.6} />
                  </ActionIcon>
                )}
              </div>
              <ProgressBar goal={goal} />
            </li>
          ))}
        </ul>
      )}
      <AddPop label={t('add.goalToProject')}>
        {(close) => (
          <SupporterPicker
            kind="goal"
            label={t('add.goalToProject')}
            without={new Set(goals.map(({ gid }) => gid))}
            onPick={(gid, name) => {
              void add(gid, project, name);
              close();
            }}
            onClose={close}
          />
        )}
      </AddPop>
    </Panel>
  );
}
