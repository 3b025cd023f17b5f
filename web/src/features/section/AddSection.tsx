import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { SectionEdits } from './editSections';
import { SectionNameInput } from './SectionNameInput';

/** Where a list or board ends and the next section begins. */
export function AddSection({ edits, className }: { edits: SectionEdits; className: string | undefined }) {
  const { t } = useTranslation('section');
  const mayEdit = useMayEdit();
  const [adding, setAdding] = useState(false);
  if (!mayEdit) return null;
  if (!adding) {
    return (
      <button type="button" className={className} onClick={() => setAdding(true)}>
        <IconPlus size={15} stroke={1.6} aria-hidden />
        {t('add')}
      </button>
    );
  }
  return (
    <SectionNameInput
      label={t('newName')}
      onDone={(name) => {
        if (name) edits.add(name);
        setAdding(false);
      }}
    />
  );
}
