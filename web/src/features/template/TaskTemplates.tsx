import { Button } from '@mantine/core';
import { IconPlus, IconTemplate, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useLive } from '@/lib/live/useLive';
import { explain } from '@/ui/form/explain';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { say, sayProblem } from '@/ui/toasts';
import classes from './TaskTemplates.module.css';
import {
  deleteTemplate,
  saveAsTemplate,
  type TaskTemplate,
  taskFrom,
  taskTemplatesQuery,
} from './taskTemplates';

const TaskPicker = lazily(() =>
  import('@/features/task/fields/TaskPicker').then(({ TaskPicker }) => TaskPicker),
);
const none: ReadonlySet<string> = new Set();

type Props = { project: string; openTask: (gid: string) => void };

/** What tasks of a project are made from, and how a task becomes a model for others. */
export function TaskTemplates({ project, openTask }: Props) {
  const { t } = useTranslation('workflow');
  const queryClient = useQueryClient();
  const query = taskTemplatesQuery(project);
  const { data: templates = [] } = useQuery(query);
  const removed = useRemoved();
  const [picking, setPicking] = useState(false);
  const mayEdit = useMayEdit();
  const [making, setMaking] = useState<string | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive(
    (changes) => {
      if (changes.some(({ resource }) => resource.resource_type === 'task_template')) void refresh();
    },
    () => void refresh(),
  );

  async function make(template: TaskTemplate) {
    setMaking(template.gid);
    try {
      const { made, failure } = await taskFrom(template);
      if (made) {
        say(t('made', { name: made.name }), { label: t('open'), run: () => openTask(made.gid) });
      } else sayProblem(failure ?? t('failed'));
    } catch (error) {
      sayProblem(explain(error, []).general);
    } finally {
      setMaking(null);
    }
  }
  async function save(task: string) {
    setPicking(false);
    try {
      await saveAsTemplate(task, project);
      await refresh();
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  const remove = ({ gid, name }: TaskTemplate) =>
    removeUndoably({
      gid,
      label: t('deleted', { name }),
      run: async () => {
        await deleteTemplate(gid);
        await refresh();
      },
    });
  const shown = templates.filter(({ gid }) => !removed.has(gid));
  return (
    <section aria-label={t('templates')}>
      <h3 className={classes.title}>{t('templates')}</h3>
      {shown.length === 0 && <p className={classes.hint}>{t('templatesHint')}</p>}
      <ul className={classes.list} aria-label={t('templates')}>
        {shown.map((template) => (
          <li key={template.gid} className={classes.template}>
            <IconTemplate size={16} stroke={1.6} aria-hidden />
            <span className={classes.name}>
              {template.name}
              <Hint template={template} />
            </span>
            {mayEdit && (
              <>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={making === template.gid}
                  aria-label={t('makeFrom', { name: template.name })}
                  onClick={() => void make(template)}
                >
                  {t('make')}
                </Button>
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={t('delete', { name: template.name })}
                  onClick={() => remove(template)}
                >
                  <IconTrash size={15} stroke={1.6} aria-hidden />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {!mayEdit ? null : picking ? (
        <div className={classes.picker}>
          <Suspense>
            <TaskPicker
              label={t('whichTask')}
              without={none}
              onPick={({ gid }) => void save(gid)}
              onClose={() => setPicking(false)}
            />
          </Suspense>
        </div>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setPicking(true)}
        >
          {t('newTemplate')}
        </Button>
      )}
    </section>
  );
}

function Hint({ template: { template } }: { template: TaskTemplate }) {
  const { t } = useTranslation('workflow');
  const parts = [
    template.subtasks.length > 0 && t('subtasks', { count: template.subtasks.length }),
    template.relative_due_on !== null && t('dueAfter', { count: template.relative_due_on }),
  ].filter((part) => part !== false);
  return parts.length > 0 && <small>{parts.join(' · ')}</small>;
}
