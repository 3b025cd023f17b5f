import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { AddFieldMenu } from '@/features/field/AddFieldMenu';
import { FieldDialog } from '@/features/field/FieldDialog';
import { type CustomField, isEditable } from '@/features/field/field';
import { useProjectFields } from '@/features/field/useProjectFields';
import { useRemoveField } from '@/features/field/useRemoveField';
import { useTranslation } from '@/lib/i18n/useTranslation';
import rows from '@/ui/Rows.module.css';
import classes from './ProjectSettings.module.css';

export function ProjectFields({ project }: { project: string }) {
  const { t } = useTranslation('field');
  const fields = useProjectFields(project);
  const remove = useRemoveField(project);
  const [editing, setEditing] = useState<CustomField | null>(null);
  return (
    <div className={classes.members}>
      <div className={classes.top}>
        <p>{t('hint')}</p>
        <AddFieldMenu project={project} fields={fields} wide />
      </div>
      {fields.length > 0 ? (
        <ul className={rows.rows} aria-label={t('fields')}>
          {fields.map((field) => (
            <li key={field.gid} className={rows.row}>
              <div className={rows.text}>
                <div className={rows.name}>
                  <span>{field.name}</span>
                </div>
                <div className={rows.more}>{t(`kinds.${field.resource_subtype}`, { defaultValue: '' })}</div>
              </div>
              {isEditable(field) && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={t('editNamed', { name: field.name })}
                  onClick={() => setEditing(field)}
                >
                  <IconPencil size={18} stroke={1.6} />
                </ActionIcon>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('removeNamed', { name: field.name })}
                onClick={() => remove(field)}
              >
                <IconTrash size={18} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      ) : (
        <p className={rows.nothing}>{t('none')}</p>
      )}
      {editing && <FieldDialog project={project} field={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
