import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type Props = { label: string; value: string; onChange: (value: string) => void; className?: string };

/** Narrows what is shown by what is typed. */
export function FindInput({ label, value, onChange, className }: Props) {
  return (
    <TextInput
      size="xs"
      type="search"
      className={className}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
