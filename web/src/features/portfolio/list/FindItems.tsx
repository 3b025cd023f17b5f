import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { countStates } from '../figures';
import type { Sought, SoughtStatus } from './found';

/** Which of many projects one wants to see: by name or owner, and by how they stand. */
export function FindItems({ sought, onChange }: { sought: Sought; onChange: (sought: Sought) => void }) {
  const { t } = useTranslation(['portfolio', 'status']);
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        aria-label={t('findIn')}
        placeholder={t('findIn')}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        value={sought.text}
        onChange={({ currentTarget: { value } }) => onChange({ ...sought, text: value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('status')}
        value={sought.status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...sought, status: (value || null) as SoughtStatus | null })
        }
        data={[
          { value: '', label: t('anyStatus') },
          ...countStates.map((state) => ({ value: state, label: t(`status:types.${state}`) })),
          { value: 'none', label: t('noStatus') },
        ]}
      />
    </>
  );
}
