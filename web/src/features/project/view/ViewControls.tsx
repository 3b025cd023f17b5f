import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProjectFields } from '@/features/field/useProjectFields';
import { Pop } from '@/ui/Pop';
import { isPlain } from './projectView';
import { useProjectView } from './useProjectView';
import classes from './ViewControls.module.css';

const ViewPanel = lazy(() => import('./ViewPanel').then(({ ViewPanel }) => ({ default: ViewPanel })));

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
      <Suspense fallback={<div style={{ height: 220 }} />}>
        <ViewPanel view={view} sorts={sorts} change={change} />
      </Suspense>
    </Pop>
  );
}
