import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Choices = {
  kind: 'choices';
  title: string;
  chosen: string;
  choices: { value: string; label: string }[];
  onChoose: (value: string) => void;
};

/** A line of a menu. */
export type MenuEntry =
  | {
      kind: 'item';
      label: string;
      icon?: ReactNode;
      /** At the end of the line, as its key. */
      end?: ReactNode;
      /** Below the label, as why it cannot be chosen. */
      hint?: string;
      disabled?: boolean;
      danger?: boolean;
      run: () => void;
    }
  | { kind: 'link'; label: string; icon?: ReactNode; to: LinkProps['to'] }
  | { kind: 'note'; content: ReactNode }
  | { kind: 'line' }
  | Choices;
