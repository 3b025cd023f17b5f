import type { ReactNode } from 'react';
import { Pop } from '@/ui/Pop';
import type { Urgency } from '../due';
import classes from './PaneFields.module.css';

type Props = {
  label: string;
  value: string;
  isEmpty: boolean;
  icon?: ReactNode;
  /** In place of the value's words. */
  shown?: ReactNode;
  urgency?: Urgency;
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A field's name, and its value as the button that opens its picker. */
export function FieldButton(props: Props) {
  const { label, value, isEmpty, icon, shown, urgency, open, onOpen, onClose, children } = props;
  return (
    <div className={classes.field}>
      <span className={classes.fieldName} aria-hidden>
        {label}
      </span>
      <Pop
        open={open}
        onClose={onClose}
        label={label}
        target={
          <button
            type="button"
            className={classes.fieldValue}
            data-empty={isEmpty || undefined}
            data-urgency={urgency}
            aria-label={`${label}: ${value}`}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={open ? onClose : onOpen}
          >
            {icon}
            {shown || <span className={classes.ellipsis}>{value}</span>}
          </button>
        }
      >
        {children}
      </Pop>
    </div>
  );
}
