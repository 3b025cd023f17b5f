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
