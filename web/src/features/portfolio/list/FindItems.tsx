import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FindInput } from '@/ui/form/FindInput';
import { countStates } from '../figures';
import type { Sought, SoughtStatus } from './found';

/** Which of many projects one wants to see: by name or owner, and by how they stand. */
export function FindItems({ sought, onChange }: { sought: Sought; onChange: (sought: Sought) => void }) {
  const { t } = useTranslation(['portfolio', 'status']);
  return (
    <>
      <FindInput label={t('findIn')} value={sought.text} onChange={(text) => onChange({ ...sought, text })} />
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
