import { Suspense } from 'react';
import type { CustomField } from '@/features/field/field';
import { OptionSwatch } from '@/features/field/OptionChip';
import type { FieldValue } from '@/features/field/value';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Picker } from '@/ui/picker/Picker';
import { LazyDayPanel } from './LazyDatePanel';
import { PersonPicker } from './PersonPicker';

type Props = {
  field: CustomField;
  value: FieldValue | undefined;
  typed?: string;
  onChange: (value: FieldValue) => void;
  onClose: () => void;
};

/** Where a value is chosen rather than typed. */
export function FieldPanel(props: Props) {
  const { field, value, typed, onChange, onClose } = props;
  const { gid } = field;
  switch (field.resource_subtype) {
    case 'enum':
      return <OptionPicker {...props} isSingle />;
    case 'multi_enum':
      return <OptionPicker {...props} isSingle={false} />;
    case 'people': {
      const people = value?.people_value ?? [];
      return (
        <PersonPicker
          label={field.name}
          typed={typed}
          chosen={people}
          onClose={onClose}
          onPick={(person) => onChange({ gid, people_value: toggled(people, person) })}
        />
      );
    }
    default:
      return (
        <Suspense fallback={<div style={{ height: 300 }} />}>
          <LazyDayPanel
            label={field.name}
            typed={typed}
            day={value?.date_value?.date ?? null}
            onChange={(date) => onChange({ gid, date_value: date ? { date } : null })}
            onClose={onClose}
          />
        </Suspense>
      );
  }
}

function OptionPicker({ field, value, typed, onChange, onClose, isSingle }: Props & { isSingle: boolean }) {
  const { t } = useTranslation('field');
  const { gid } = field;
  const chosen = isSingle ? (value?.enum_value ? [value.enum_value] : []) : (value?.multi_enum_values ?? []);
  // An option that was put aside stays where it was chosen before.
  const options = (field.enum_options ?? []).filter(
    (option) => option.enabled || chosen.some((other) => other.gid === option.gid),
  );
  return (
    <Picker
      label={field.name}
      typed={typed}
      placeholder={t('findOption')}
      options={options.map(({ gid, name, color }) => ({
        id: gid,
        label: name,
        icon: <OptionSwatch color={color} />,
      }))}
      chosen={new Set(chosen.map(({ gid }) => gid))}
      nothing={t('noOptionFound')}
      onClose={onClose}
      onPick={(picked) => {
        const option = options.find((other) => other.gid === picked);
        if (!option) return;
        if (!isSingle) return onChange({ gid, multi_enum_values: toggled(chosen, option) });
        onChange({ gid, enum_value: chosen[0]?.gid === picked ? null : option });
        onClose();
      }}
    />
  );
}

function toggled<T extends { gid: string }>(chosen: readonly T[], one: T): T[] {
  const isThere = chosen.some(({ gid }) => gid === one.gid);
  return isThere ? chosen.filter(({ gid }) => gid !== one.gid) : [...chosen, one];
}
