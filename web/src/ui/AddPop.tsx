import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Pop } from './Pop';

type Props = { label: string; children: (close: () => void) => ReactNode };

/** The quiet way to add to a list: a small panel offers what there is. */
export function AddPop({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Pop
      open={open}
      onClose={close}
      label={label}
      target={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
      }
    >
      {children(close)}
    </Pop>
  );
}
