import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { Anchor } from './Anchor';
import { useOpening } from './useOpening';

type Props = {
  anchor: HTMLElement;
  open: boolean;
  onClose: () => void;
  label: string;
  children: ReactNode;
  width?: number;
};

export function PopPanel({ anchor, open, onClose, label, children, width = 280 }: Props) {
  const opened = useOpening(open);
  return (
    <Popover
      opened={opened}
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
      <Popover.Target>
        <Anchor element={anchor} />
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
