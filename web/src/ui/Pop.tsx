import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  open: boolean;
  onClose: () => void;
  label: string;
  target: ReactNode;
  children: ReactNode;
  width?: number;
};

/** A small panel at its target; focus moves in, Escape or a click outside closes it. */
export function Pop({ open, onClose, label, target, children, width = 280 }: Props) {
  return (
    <Popover
      opened={open}
      onDismiss={onClose}
      width={width}
      position="bottom-start"
      offset={4}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 80 }}
      // Its own roles would name the panel after what is written on its target, which may be nothing.
      withRoles={false}
    >
      <Popover.Target>{target as never}</Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
