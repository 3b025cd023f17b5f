import { Extension, type KeyboardShortcutCommand, Node } from '@tiptap/core';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';

/** Tables as the API has them: rows of cells, none of them a heading, none over several. */
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
});

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  // The editing of tables counts on these.
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
  extendNodeSchema: (extension) => (extension.name === 'tableCell' ? { tableRole: 'cell' } : {}),
});

/** Tab in the last cell makes a new row. */
function toNextCell(view: EditorView): boolean {
  if (goToNextCell(1)(view.state, view.dispatch)) return true;
  return addRowAfter(view.state, view.dispatch) && goToNextCell(1)(view.state, view.dispatch);
}

const keys: Record<string, KeyboardShortcutCommand> = {
  Tab: ({ editor }) => toNextCell(editor.view),
  'Shift-Tab': ({ editor }) => goToNextCell(-1)(editor.view.state, editor.view.dispatch),
};

const TableKeys = Extension.create({
  name: 'tableKeys',
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts: () => keys,
});

export const tableNodes = [Table, TableRow, TableCell, TableKeys];

const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };
const row = { type: 'tableRow', content: [cell, cell, cell] };

export function insertTable(editor: Editor) {
  const { from } = editor.state.selection;
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content: [row, row] })
    .setTextSelection(from + 3)
    .run();
}

export const tableTools = [
  { name: 'addRow', command: addRowAfter },
  { name: 'addColumn', command: addColumnAfter },
  { name: 'deleteRow', command: deleteRow },
  { name: 'deleteColumn', command: deleteColumn },
  { name: 'deleteTable', command: deleteTable },
] as const;
