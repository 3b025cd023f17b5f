import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';

export function AddChart({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('chart');
  return (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
      {t('add')}
    </Button>
  );
}
