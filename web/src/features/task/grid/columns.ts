export const columns = ['name', 'assignee', 'due', 'tags', 'projects'] as const;
export type Column = (typeof columns)[number];
