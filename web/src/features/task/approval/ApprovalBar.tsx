import { IconCheck, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ApprovalStatus } from '../taskDetail';
import classes from './ApprovalBar.module.css';

type Props = { status: ApprovalStatus; onDecide: (status: ApprovalStatus) => void; disabled: boolean };

const decisions = [
  { status: 'approved', Icon: IconCheck },
  { status: 'changes_requested', Icon: IconRefresh },
  { status: 'rejected', Icon: IconX },
] as const;

/** What was decided about an approval, and the three answers. Giving the same one again takes it back. */
export function ApprovalBar({ status, onDecide, disabled }: Props) {
  const { t } = useTranslation('approval');
  return (
    <div className={classes.bar} role="group" aria-label={t('approval')}>
      {decisions.map(({ status: answer, Icon }) => (
        <button
          key={answer}
          type="button"
          className={classes.answer}
          data-answer={answer}
          aria-pressed={status === answer}
          disabled={disabled}
          onClick={() => onDecide(status === answer ? 'pending' : answer)}
        >
          <Icon size={16} stroke={2} aria-hidden />
          {t(status === answer ? `done.${answer}` : `do.${answer}`)}
        </button>
      ))}
    </div>
  );
}
