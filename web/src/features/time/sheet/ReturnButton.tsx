import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './Timesheet.module.css';

/** Gives a week back, with a word on what is wrong with it. */
export function ReturnButton({ onReturn }: { onReturn: (message: string) => void }) {
  const { t } = useTranslation('time');
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('sheet.return')}
      target={
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t('sheet.return')}
        </Button>
      }
    >
      <form
        className={classes.reason}
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(false);
          onReturn(message.trim());
        }}
      >
        <Textarea
          label={t('sheet.why')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1024}
          data-autofocus
          value={message}
          onChange={({ currentTarget: { value } }) => setMessage(value)}
        />
        <Button size="xs" type="submit">
          {t('sheet.return')}
        </Button>
      </form>
    </Pop>
  );
}
