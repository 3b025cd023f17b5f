export type Ref = { gid: string; resource_type: string; resource_subtype?: string };

export type Change = {
  action: 'added' | 'changed' | 'removed' | 'deleted' | 'undeleted';
  resource: Ref;
  parent: Ref | null;
  change: { field: string; action: string } | null;
  user: Ref | null;
  created_at: string;
};

export type LiveMessage = { seq: string; changes: Change[] };
