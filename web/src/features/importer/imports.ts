import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/lib/api/request';
import { upload } from '@/lib/api/upload';

export const taskFields = [
  'name',
  'notes',
  'section',
  'assignee',
  'assignee_email',
  'start_on',
  'due_on',
  'tags',
  'projects',
  'parent',
  'dependencies',
  'dependents',
  'completed',
  'completed_at',
  'created_at',
  'id',
  'custom_field',
] as const;
export type TaskField = (typeof taskFields)[number];

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1252',
  'iso-8859-2',
] as const;
export const delimiters = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export type DateOrder = 'dmy' | 'mdy' | 'unclear';

export type ImportProblem = {
  row: number;
  column: string | null;
  task: string | null;
  kind: string;
  value: string;
  reason: string;
  severity: 'skipped' | 'partial';
};

type Link = { gid: string; name: string };

export type Preview = {
  row_count: number;
  task_count: number;
  projects: { name: string; project: Link | null; task_count: number }[];
  sections: string[];
  tags: string[];
  people: { name: string; email: string; task_count: number; known: boolean }[];
  samples: Record<string, string[]>;
  date_orders: Partial<Record<TaskField, DateOrder>>;
  skipped: number;
  partial: number;
  problems: ImportProblem[];
};

export type Report = {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  problems: ImportProblem[];
  columns_not_taken: string[];
  failure: string | null;
};

export type Import = {
  gid: string;
  status: 'needs_mapping' | 'ready' | 'running' | 'succeeded' | 'failed';
  format: 'asana' | 'other';
  file_name: string;
  encoding: string;
  delimiter: string;
  columns: string[];
  mapping: Record<string, TaskField | null>;
  preview: Preview;
  progress: { done: number; total: number };
  report: Report | null;
  project: Link | null;
  project_name: string | null;
};

export type Change = {
  mapping?: Import['mapping'];
  encoding?: string;
  delimiter?: string;
  date_orders?: Partial<Record<TaskField, string>>;
  project?: string | null;
  project_name?: string;
};

const pauseWhileRunning = 700;

export const importQuery = (gid: string) =>
  queryOptions({
    queryKey: ['import', gid],
    queryFn: ({ signal }) => get<Import>(`/imports/${gid}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? pauseWhileRunning : false),
  });

/** Sends a file to be read; nothing is imported yet. */
export function uploadImport(file: File, workspaceGid: string, onProgress: (part: number) => void) {
  const form = new FormData();
  form.append('workspace', workspaceGid);
  form.append('file', file, file.name);
  return upload<Import>('/imports', form, onProgress);
}

export const changeImport = (gid: string, change: Change) => put<Import>(`/imports/${gid}`, change);

export const startImport = (gid: string) => post<Import>(`/imports/${gid}/start`);
