import { Avatar } from '@/ui/Avatar';
import type { CustomField } from './field';
import { formatValue } from './formatValue';
import { OptionChips } from './OptionChip';
import type { FieldValue } from './value';

type Props = { field: CustomField; value: FieldValue | undefined; className?: string };

/** A value as it is read: choices as chips, people with their faces, the rest in words. */
export function FieldValueView({ field, value, className }: Props) {
  if (field.resource_subtype === 'enum' && value?.enum_value)
    return <OptionChips options={[value.enum_value]} />;
  if (field.resource_subtype === 'multi_enum')
    return <OptionChips options={value?.multi_enum_values ?? []} />;
  const [first, ...others] = field.resource_subtype === 'people' ? (value?.people_value ?? []) : [];
  return (
    <>
      {first && <Avatar name={first.name} gid={first.gid} size={22} />}
      <span className={className}>
        {first ? first.name + (others.length > 0 ? ` +${others.length}` : '') : formatValue(field, value)}
      </span>
    </>
  );
}
