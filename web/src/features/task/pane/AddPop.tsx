import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Pop } from '@/ui/Pop';
import buttons from './PaneButtons.module.css';

type Props = {
  label: string;
  /** What the button shows, where its label says more than there is room for. */
  shown?: string;
  width?: number;
  children: (close: () => void) => ReactNode;
};

/** A quiet button at the end of a field's values that opens the picker for one more. */
export function AddPop({ label, shown, width, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Pop
      open={open}
      onClose={close}
      label={label}
      width={width}
      target={
        <button
          type="button"
          className={buttons.quiet}
          aria-label={shown && label}
          title={shown && label}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconPlus size={14} aria-hidden /> {shown ?? label}
        </button>
      }
    >
      {children(close)}
    </Pop>
  );
}
