import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import rows from '@/ui/Rows.module.css';
import type { Conflict } from './applyDraft';

type Props = { conflicts: Conflict[]; others: number; onApply: () => void; onClose: () => void };

/** What somebody has changed since it was planned, before anything is written over it. */
export function ConflictDialog({ conflicts, others, onApply, onClose }: Props) {
  const { t } = useTranslation(['workload', 'common']);
  return (
    <Dialog title={t('draft.conflicts')} onClose={onClose}>
      <div className={dialog.body}>
        <p className={dialog.note}>{t('draft.conflictsHint')}</p>
        <ul className={rows.rows} aria-label={t('draft.conflicts')}>
          {conflicts.map(({ change, name, why }) => (
            <li key={change.resource} className={rows.row} data-short>
              <div className={rows.text}>
                <div className={rows.name}>
                  <span>{name || t('draft.unknown')}</span>
                </div>
                <div className={rows.more}>{t(`draft.why.${why}`)}</div>
              </div>
            </li>
          ))}
        </ul>
        <footer className={dialog.foot}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={others === 0} onClick={onApply}>
            {t('draft.applyOthers', { count: others })}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
