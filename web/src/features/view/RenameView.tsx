import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';

type Props = { name: string; onDone: (name: string | null) => void };

export function RenameView({ name, onDone }: Props) {
  const { t } = useTranslation('view');
  const [typed, setTyped] = useState(name);
  return (
    <Dialog title={t('renameTitle')} onClose={() => onDone(null)}>
      <form
        className={dialog.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) onDone(typed.trim());
        }}
      >
        <TextInput
          label={t('name')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <footer className={dialog.foot}>
          <Button type="submit">{t('save')}</Button>
        </footer>
      </form>
    </Dialog>
  );
}
