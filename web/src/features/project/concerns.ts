import { type Change, isOfLevels } from '@/lib/live/change';

export type Known = {
  project: string;
  hasSection(gid: string): boolean;
  hasTask(gid: string): boolean;
  hasSubtasks(gid: string): boolean;
  hasField(gid: string): boolean;
  hasView(gid: string): boolean;
};

export type Concerns = {
  /** To be asked for again. */
  tasks: Set<string>;
  /** Those of them whose place may be another one now. */
  moved: Set<string>;
  gone: Set<string>;
  sections: boolean;
  project: boolean;
  /** Which custom fields it has, or what they are. */
  fields: boolean;
  /** Its saved views. */
  views: boolean;
  /** What is below its tasks. */
  subtasks: boolean;
};

/** What of a batch of changes matters to a project on screen. */
export function concernsOf(changes: Change[], known: Known): Concerns {
  const found: Concerns = {
    tasks: new Set(),
    moved: new Set(),
    gone: new Set(),
    sections: false,
    project: false,
    fields: false,
    views: false,
    subtasks: false,
  };
  for (const change of changes) {
    const { resource, parent } = change;
    if (resource.resource_type === 'task') addTask(found, change, known);
    else if (resource.resource_type === 'view') {
      found.views ||= parent?.gid === known.project || known.hasView(resource.gid);
    } else if (resource.resource_type === 'section') {
      found.sections ||= parent?.gid === known.project || known.hasSection(resource.gid);
    } else if (resource.resource_type === 'project') {
      found.project ||= resource.gid === known.project;
      found.views ||= resource.gid === known.project && change.change?.field === 'views';
      found.fields ||= resource.gid === known.project && change.change?.field === 'custom_field_settings';
    } else if (resource.resource_type === 'custom_field') {
      found.fields ||= known.hasField(resource.gid);
    } else found.project ||= isOfLevels(change);
  }
  for (const gid of found.gone) {
    found.tasks.delete(gid);
    found.moved.delete(gid);
  }
  return found;
}

function addTask(found: Concerns, { action, resource, parent, change }: Change, known: Known) {
  const { gid } = resource;
  const isPlaced = action !== 'changed' || change?.field === 'parent';
  found.subtasks ||= isPlaced && parent?.resource_type === 'task' && known.hasTask(parent.gid);
  if (action === 'deleted') {
    found.gone.add(gid);
    return;
  }
  found.gone.delete(gid);
  const isHere =
    parent !== null &&
    (parent.gid === known.project || known.hasSection(parent.gid) || known.hasSubtasks(parent.gid));
  if (!isHere && !known.hasTask(gid)) {
    if (parent?.resource_type === 'task' && known.hasTask(parent.gid)) found.tasks.add(parent.gid);
    return;
  }
  found.tasks.add(gid);
  if (parent?.resource_type === 'task' && known.hasTask(parent.gid)) found.tasks.add(parent.gid);
  const placeFields = ['memberships', 'parent', 'projects', 'section'];
  if (action !== 'changed' || (change && placeFields.includes(change.field))) found.moved.add(gid);
}
