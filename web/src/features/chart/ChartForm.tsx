import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import { DialogFoot } from '@/ui/DialogFoot';
import classes from './ChartDialog.module.css';

type Props = {
  isNew: boolean;
  name: string;
  /** What is chosen about the chart itself. */
  fields: ReactNode;
  drawing: ReactNode;
  /** What is chosen about the tasks that it counts; nothing where it counts no tasks. */
  filters: ReactNode;
  onSave: () => void;
  onClose: () => void;
};

/** The dialog about one chart: what is chosen on one side, what comes of it on the other. */
export function ChartForm({ isNew, name, fields, drawing, filters, onSave, onClose }: Props) {
  const { t } = useTranslation(['chart', 'common']);
  return (
    <Dialog title={t(isNew ? 'newChart' : 'editChart')} onClose={onClose} size={900}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {fields}
        <div className={classes.side}>
          <section className={classes.preview} aria-label={t('preview')}>
            <h3>{name}</h3>
            {drawing}
          </section>
          {filters && (
            <fieldset className={classes.filters}>
              <legend>{t('which')}</legend>
              {filters}
            </fieldset>
          )}
        </div>
        <DialogFoot send={t(isNew ? 'addChart' : 'common:save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
