import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '@/ui/DropMenu';
import classes from './FieldHeader.module.css';
import { type CustomField, isEditable } from './field';
import { useRemoveField } from './useRemoveField';

const FieldDialog = lazy(() => import('./FieldDialog').then(({ FieldDialog }) => ({ default: FieldDialog })));

type Props = { project: string; field: CustomField };

/** The name of a field's column, with what can be done to the field. */
export function FieldHeader({ project, field }: Props) {
  const { t } = useTranslation('field');
  const [editing, setEditing] = useState(false);
  const remove = useRemoveField(project);
  return (
    <>
      <DropMenu
        target={
          <button type="button" className={classes.name} title={field.name}>
            {field.name}
          </button>
        }
        entries={[
          isEditable(field) && { kind: 'item', label: t('edit'), run: () => setEditing(true) },
          { kind: 'item', label: t('remove'), danger: true, run: () => remove(field) },
        ]}
      />
      <Suspense>
        {editing && <FieldDialog project={project} field={field} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  );
}
