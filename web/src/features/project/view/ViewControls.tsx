import { NativeSelect } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProjectFields } from '@/features/field/useProjectFields';
import { Pop } from '@/ui/Pop';
import { isPlain, type ProjectView, plainView } from './projectView';
import { useProjectView } from './useProjectView';
import classes from './ViewControls.module.css';

/** Which tasks of the project show, and in which order. */
export function ViewControls({ project }: { project: string }) {
  const { t } = useTranslation('project');
  const [open, setOpen] = useState(false);
  const [view, change] = useProjectView(project);
  const fields = useProjectFields(project);
  const sorts = [
    ...(['manual', 'due', 'assignee', 'name'] as const).map((value) => ({
      value,
      label: t(`sorts.${value}`),
    })),
    ...fields.map(({ gid, name }) => ({ value: `field:${gid}`, label: name })),
  ];
  const said = [
    view.done !== 'all' && t(`doneness.${view.done}`),
    view.whose === 'mine' && t('mine'),
    view.sort !== 'manual' && sorts.find(({ value }) => value === view.sort)?.label,
  ].filter(Boolean);
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('view')}
      target={
        <button
          type="button"
          className={classes.button}
          data-active={!isPlain(view) || undefined}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden />
          <span>{said.length > 0 ? said.join(' · ') : t('view')}</span>
        </button>
      }
    >
      <div className={classes.panel}>
        <NativeSelect
          label={t('showTasks')}
          value={view.done}
          data={(['all', 'open', 'done'] as const).map((value) => ({ value, label: t(`doneness.${value}`) }))}
          onChange={({ currentTarget: { value } }) => change({ done: value as ProjectView['done'] })}
        />
        <NativeSelect
          label={t('assignedTo')}
          value={view.whose}
          data={[
            { value: 'all', label: t('anyone') },
            { value: 'mine', label: t('mine') },
          ]}
          onChange={({ currentTarget: { value } }) => change({ whose: value as ProjectView['whose'] })}
        />
        <NativeSelect
          label={t('sort')}
          value={view.sort}
          data={sorts}
          onChange={({ currentTarget: { value } }) => change({ sort: value as ProjectView['sort'] })}
        />
        {!isPlain(view) && (
          <button type="button" className={classes.reset} onClick={() => change(plainView)}>
            {t('resetView')}
          </button>
        )}
      </div>
    </Pop>
  );
}
