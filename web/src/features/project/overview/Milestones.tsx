import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import type { Section } from '@/features/section/sections';
import { createTask } from '@/features/task/createTask';
import { dueDay } from '@/features/task/due';
import { type Dates, dateFields } from '@/features/task/fieldEdits';
import { orderStore } from '@/features/task/orderStore';
import { isMilestone } from '@/features/task/plan/span';
import { rowKey } from '@/features/task/temporary';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { useChartTasks } from '../dashboard/useChartTasks';
import { AddMilestone } from './AddMilestone';
import { MilestoneRow } from './MilestoneRow';
import classes from './Milestones.module.css';

type Props = { project: string; sections: Section[]; openTask: (gid: string) => void };

const resource_subtype = 'milestone';
const last = '9999-12-31';

/** The milestones of a project in the order of their days; they are ticked off, dated and added right here. */
export function Milestones({ project, sections, openTask }: Props) {
  const { t } = useTranslation('project');
  const mayEdit = useMayEdit();
  const [adding, setAdding] = useState(false);
  const tasks = useChartTasks(sections);
  const milestones = useMemo(
    () =>
      tasks
        .filter(isMilestone)
        .toSorted((one, other) => (dueDay(one) ?? last).localeCompare(dueDay(other) ?? last)),
    [tasks],
  );
  const section = sections[0]?.gid;

  function add(name: string, dates: Dates) {
    if (!section) return;
    const after = orderStore.get(`section:${section}`).at(-1) ?? null;
    const given = {
      shown: { resource_subtype, ...dates },
      fields: { resource_subtype, ...dateFields(dates) },
    };
    createTask(name, { in: 'section', project, section, after, given });
  }
  return (
    <Panel
      title={t('milestones.title')}
      actions={
        mayEdit &&
        section && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('milestones.add')}
          </Button>
        )
      }
    >
      {milestones.length > 0 && (
        <ul className={classes.rows} aria-label={t('milestones.title')}>
          {milestones.map(({ gid }) => (
            <MilestoneRow key={rowKey(gid)} gid={gid} openTask={openTask} />
          ))}
        </ul>
      )}
      {adding && <AddMilestone onAdd={add} onClose={() => setAdding(false)} />}
      {milestones.length === 0 && !adding && (
        <p className={rows.nothing}>{t(mayEdit ? 'milestones.none' : 'milestones.noneToRead')}</p>
      )}
    </Panel>
  );
}
