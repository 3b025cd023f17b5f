import { useState } from 'react';
import { FieldValueView } from '@/features/field/FieldValueView';
import { type CustomField, isEditable, isTyped } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FieldPanel } from '../fields/FieldPanel';
import { setField } from '../setField';
import type { TaskRow } from '../taskRow';
import { FieldButton } from './FieldButton';
import { FieldTextInput } from './FieldTextInput';
import classes from './PaneFields.module.css';

type Props = { task: TaskRow; fields: readonly CustomField[] };

/** The custom fields of all projects that the task is in. */
export function PaneCustomFields({ task, fields }: Props) {
  const { t } = useTranslation('field');
  const [open, setOpen] = useState<string | null>(null);
  return fields.map((field) => {
    const value = task.custom_fields.find(({ gid }) => gid === field.gid);
    const words = formatValue(field, value);
    if (!isEditable(field)) {
      return (
        <div key={field.gid} className={classes.field}>
          <span className={classes.fieldName}>{field.name}</span>
          <span className={classes.fieldText}>{words || t('noValue')}</span>
        </div>
      );
    }
    if (isTyped(field)) return <FieldTextInput key={field.gid} task={task} field={field} value={value} />;
    return (
      <FieldButton
        key={field.gid}
        open={open === field.gid}
        onOpen={() => setOpen(field.gid)}
        onClose={() => setOpen(null)}
        label={field.name}
        value={words || t('noValue')}
        isEmpty={!words}
        shown={words && <FieldValueView field={field} value={value} className={classes.ellipsis} />}
      >
        <FieldPanel
          field={field}
          value={value}
          onChange={(changed) => setField(task, field, changed)}
          onClose={() => setOpen(null)}
        />
      </FieldButton>
    );
  });
}
