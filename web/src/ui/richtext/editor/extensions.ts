import { TaskItem, TaskList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { ImageNode } from './imageNode';
import { tableNodes } from './tableNodes';
import { WorkLinkNode } from './workLinkNode';

/** What the API's rich text can hold, and nothing else. */
export const extensions = [
  StarterKit.configure({ heading: { levels: [1, 2] }, link: { openOnClick: false } }),
  TaskList,
  TaskItem.configure({ nested: true }),
  ...tableNodes,
  ImageNode,
  WorkLinkNode,
];
