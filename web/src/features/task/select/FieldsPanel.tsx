import { useState } from 'react';
import { type CustomField, isEditable, isTyped } from '@/features/field/field';
import { readValue } from '@/features/field/readValue';
import { useProjectFields } from '@/features/field/useProjectFields';
import type { FieldValue } from '@/features/field/value';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Picker } from '@/ui/picker/Picker';
import { FieldPanel } from '../fields/FieldPanel';
import { fillAll } from './bulkEdits';
import classes from './SelectionBar.module.css';

type Props = { project: string; gids: readonly string[]; onClose: () => void };

/** Which of the project's fields first, then its value for all. */
export function FieldsPanel({ project, gids, onClose }: Props) {
  const { t } = useTranslation('task');
  const fields = useProjectFields(project).filter(isEditable);
  const [field, setField] = useState<CustomField | null>(null);
  const [value, setValue] = useState<FieldValue>();
  if (!field) {
    return (
      <Picker
        label={t('select.field')}
        placeholder={t('select.findField')}
        options={fields.map(({ gid, name }) => ({ id: gid, label: name }))}
        chosen={new Set()}
        nothing={t('select.noField')}
        onClose={onClose}
        onPick={(picked) => setField(fields.find(({ gid }) => gid === picked) ?? null)}
      />
    );
  }
  function fill(wanted: FieldValue) {
    if (field) fillAll(gids, field, wanted);
  }
  if (isTyped(field)) return <TypedValue field={field} onFill={fill} onClose={onClose} />;
  return (
    <FieldPanel
      field={field}
      value={value}
      onChange={(wanted) => {
        setValue(wanted);
        fill(wanted);
      }}
      onClose={onClose}
    />
  );
}

type TypedProps = { field: CustomField; onFill: (value: FieldValue) => void; onClose: () => void };

function TypedValue({ field, onFill, onClose }: TypedProps) {
  return (
    <input
      className={classes.typed}
      aria-label={field.name}
      placeholder={field.name}
      inputMode={field.resource_subtype === 'number' ? 'decimal' : undefined}
      autoFocus
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        const value = readValue(field, event.currentTarget.value);
        if (value) onFill(value);
        onClose();
      }}
    />
  );
}
