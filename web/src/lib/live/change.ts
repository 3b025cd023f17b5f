export type Ref = { gid: string; resource_type: string; resource_subtype?: string };

export type Change = {
  action: 'added' | 'changed' | 'removed' | 'deleted' | 'undeleted';
  resource: Ref;
  parent: Ref | null;
  change: { field: string; action: string } | null;
  user: Ref | null;
  created_at: string;
};

/** Who has a task open just now, in whichever tabs; told only to those who have it open too. */
export type Presences = {
  task: Ref;
  presences: { user: Ref & { name: string }; typing: boolean }[];
};

export type LiveMessage = { seq: string; changes: Change[] };

/**
 * Whether it may have made another level of what the reader may do, with whatever a team shares or all that there is.
 * What is shared with the reader alone tells of that itself.
 */
export const isOfLevels = ({ resource }: Change) =>
  resource.resource_type === 'team_membership' || resource.resource_type === 'workspace_membership';
