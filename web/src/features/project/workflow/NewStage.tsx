import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ProjectWorkflow.module.css';

type Props = { onAdd: (name: string) => void };

export function NewStage({ onAdd }: Props) {
  const { t } = useTranslation('section');
  const [writing, setWriting] = useState(false);
  return (
    <li className={classes.add}>
      {writing ? (
        <SectionNameInput
          label={t('newName')}
          onDone={(name) => {
            if (name) onAdd(name);
            setWriting(false);
          }}
        />
      ) : (
        <button type="button" className={classes.addButton} onClick={() => setWriting(true)}>
          <IconPlus size={16} aria-hidden />
          {t('add')}
        </button>
      )}
    </li>
  );
}
