import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPlain, type ProjectView, plainView } from './projectView';
import classes from './ViewControls.module.css';

type Props = {
  view: ProjectView;
  sorts: { value: string; label: string }[];
  change: (part: Partial<ProjectView>) => void;
};

/** The choices themselves, which come when they are opened. */
export function ViewPanel({ view, sorts, change }: Props) {
  const { t } = useTranslation('project');
  return (
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
  );
}
