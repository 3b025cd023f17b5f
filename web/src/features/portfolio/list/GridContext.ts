import { createContext, useContext } from 'react';
import type { CustomField } from '@/features/field/field';
import type { Item } from '../portfolios';
import type { Column } from './columns';

/** What a row and its cells can ask of the table around them. */
export type ItemGridCommands = {
  columns: readonly Column[];
  fields: ReadonlyMap<string, CustomField>;
  edit: (key: string, column: Column, typed?: string) => void;
  stopEditing: () => void;
  leaveEditing: (key: string) => void;
  toggle: (key: string) => void;
  openStatus: (item: Item) => void;
  /** Whether the reader may add to a portfolio and take out of it. */
  mayEditIn: (portfolio: string) => boolean;
  /** Items stand in the order that people gave them, and can be given another one. */
  isOrdered: boolean;
};

export const ItemGridContext = createContext<ItemGridCommands | null>(null);

export function useItemGrid(): ItemGridCommands {
  const commands = useContext(ItemGridContext);
  if (!commands) throw new Error('useItemGrid needs the table around it');
  return commands;
}
