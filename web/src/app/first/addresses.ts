import { projectFieldsAsked } from '@/features/field/field';
import { projectAsked } from '@/features/project/project';
import { sectionsAsked } from '@/features/section/sections';
import { tasksAsked } from '@/features/task/taskRow';
import { viewsAsked } from '@/features/view/savedViews';
import { addressOf, pageOf } from '@/lib/api/address';
import { sessionAsked } from '@/lib/session/session';

const showsTasks = /^\/project\/(\d+)\/(?:list|board|timeline|calendar)\b/;

/** The project whose tasks the page at this path shows. */
export const projectIn = (path: string): string | undefined => showsTasks.exec(path)?.[1];

/** What the page at this path asks for before it shows anything. */
export function firstAddresses(path: string): string[] {
  const project = projectIn(path);
  if (!project) return [addressOf(sessionAsked)];
  return [
    addressOf(sessionAsked),
    addressOf(...pageOf(...tasksAsked(project))),
    addressOf(...projectAsked(project)),
    addressOf(...pageOf(...sectionsAsked(project))),
    addressOf(...pageOf(...viewsAsked(project))),
    addressOf(...pageOf(...projectFieldsAsked(project))),
  ];
}
