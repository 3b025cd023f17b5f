import { Menu } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
      <Menu position="bottom-start" width={200} shadow="md">
        <Menu.Target>
          <button type="button" className={classes.name} title={field.name}>
            {field.name}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {isEditable(field) && <Menu.Item onClick={() => setEditing(true)}>{t('edit')}</Menu.Item>}
          <Menu.Item color="var(--c-danger)" onClick={() => remove(field)}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {editing && <FieldDialog project={project} field={field} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  );
}
