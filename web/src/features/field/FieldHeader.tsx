import { Suspense, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { DropMenu } from '@/ui/DropMenu';
import type { MenuEntry } from '@/ui/menuEntry';
import classes from './FieldHeader.module.css';
import { type CustomField, isEditable } from './field';
import { useRemoveField } from './useRemoveField';

const FieldDialog = lazily(() => import('./FieldDialog').then(({ FieldDialog }) => FieldDialog));

type Props = { project: string; field: CustomField; entries?: readonly (MenuEntry | false)[] };

/** The name of a field's column, with what can be done to the field, after what can be done to any column. */
export function FieldHeader({ project, field, entries = [] }: Props) {
  const { t } = useTranslation('field');
  const [editing, setEditing] = useState(false);
  const remove = useRemoveField(project);
  const mayEdit = useMayEdit();
  return (
    <>
      <DropMenu
        target={
          <button type="button" className={classes.name} title={field.name}>
            {field.name}
          </button>
        }
        entries={[
          ...entries,
          mayEdit && entries.length > 0 && { kind: 'line' },
          mayEdit && isEditable(field) && { kind: 'item', label: t('edit'), run: () => setEditing(true) },
          mayEdit && { kind: 'item', label: t('remove'), danger: true, run: () => remove(field) },
        ]}
      />
      <Suspense>
        {editing && <FieldDialog project={project} field={field} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  );
}
