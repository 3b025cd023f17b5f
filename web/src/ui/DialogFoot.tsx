import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Dialog.module.css';

type Props = { send: string; busy?: boolean; disabled?: boolean; onCancel: () => void };

/** What ends a form in a dialog: leave it, or send it. */
export function DialogFoot({ send, busy, disabled, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <footer className={classes.foot}>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled}>
        {send}
      </Button>
    </footer>
  );
}
