import { queryOptions } from '@tanstack/react-query';
import { type CustomField, definitionFields } from '@/features/field/field';
import { type FieldValue, valueFields } from '@/features/field/value';
import type { StatusKind } from '@/features/status/statuses';
import { readQuietly } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { del, get, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';

export type Named = { gid: string; name: string };
export type Level = 'viewer' | 'commenter' | 'editor' | 'admin';
export type Status = { gid: string; status_type: StatusKind; title: string };

/** What is done of all there is to do; a portfolio's also counts its projects, and says from when to when they go. */
export type Progress = {
  num_projects?: number;
  num_tasks: number;
  num_completed_tasks: number;
  num_milestones: number;
  num_completed_milestones: number;
  start_on?: Day | null;
  due_on?: Day | null;
};

/** How many items stand how; also those that the reader does not see. */
export type StatusCounts = Record<
  'on_track' | 'at_risk' | 'off_track' | 'on_hold' | 'complete' | 'dropped' | 'none',
  number
>;

/** What lists show of a portfolio, and of what is in one. */
export type Shown = Named & {
  color: string | null;
  owner: Named | null;
  start_on: Day | null;
  due_on: Day | null;
  archived: boolean;
  current_status_update: Status | null;
  progress: Progress | null;
  my_access_level: Level;
};

export type Portfolio = Shown & {
  progress: Progress;
  status_counts: StatusCounts;
  privacy_setting: Privacy;
  parent_portfolios: Named[];
  members: Named[];
};

export const privacies = ['public_to_domain', 'members_only'] as const;
export type Privacy = (typeof privacies)[number];

/** A project or a portfolio in a portfolio. */
export type Item = Shown & {
  resource_type: 'project' | 'portfolio';
  status_counts?: StatusCounts;
  custom_fields: FieldValue[];
};

export type PortfolioDetail = Portfolio & {
  custom_fields: FieldValue[];
  custom_field_settings: { gid: string; custom_field: CustomField }[];
  html_notes: string;
};

const shown = [
  'name',
  'color',
  'owner.name',
  'start_on',
  'due_on',
  'archived',
  'current_status_update.(status_type|title)',
  'progress',
  'status_counts',
  'my_access_level',
];
const listed = [...shown, 'privacy_setting', 'parent_portfolios.name', 'members.name'];
const itemFields = [...shown, 'resource_type', ...valueFields].join(',');
const detailed = [
  ...listed,
  'html_notes',
  ...valueFields,
  ...definitionFields.map((field) => `custom_field_settings.custom_field.${field}`),
].join(',');

/** All portfolios that the reader sees. */
export const portfoliosQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'portfolios'],
    queryFn: ({ signal }) =>
      readQuietly(() => all<Portfolio>('/portfolios', { workspace, opt_fields: listed.join(',') }, signal)),
    staleTime: 0,
  });

export const portfolioQuery = (gid: string) =>
  queryOptions({
    queryKey: ['portfolio', gid],
    queryFn: ({ signal }) =>
      readQuietly(() => get<PortfolioDetail>(`/portfolios/${gid}`, { opt_fields: detailed }, signal)),
    staleTime: 0,
  });

export const itemsPath = (portfolio: string) => `/portfolios/${portfolio}/items`;
export const itemsPage = { opt_fields: itemFields };

/** One item again, when somebody has changed it. */
export const readItem = ({ resource_type, gid }: Pick<Item, 'resource_type' | 'gid'>) =>
  get<Item>(`/${resource_type}s/${gid}`, { opt_fields: itemFields });

/** The portfolios that hold a project. */
export const portfoliosOfProjectQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'portfolios'],
    queryFn: async ({ signal }) => {
      const { portfolios } = await get<{ portfolios: Holder[] }>(
        `/projects/${project}`,
        { opt_fields: 'portfolios.(name|color|my_access_level)' },
        signal,
      );
      return portfolios;
    },
    staleTime: 0,
  });
export type Holder = Pick<Portfolio, 'gid' | 'name' | 'color' | 'my_access_level'>;

export type PortfolioEdits = Partial<{
  name: string;
  color: string | null;
  owner: string | null;
  start_on: Day | null;
  due_on: Day | null;
  archived: boolean;
  privacy_setting: Privacy;
  custom_fields: Record<string, unknown>;
  html_notes: string;
}>;

export type NewPortfolio = PortfolioEdits & { name: string; workspace: string };

export const createPortfolio = (portfolio: NewPortfolio) =>
  post<Named>('/portfolios', portfolio, { opt_fields: 'name' });

export const deletePortfolio = (gid: string) => del(`/portfolios/${gid}`);

/** A project takes the same changes as a portfolio. */
export const updateItem = (type: Item['resource_type'], gid: string, edits: PortfolioEdits) =>
  put<Named>(`/${type}s/${gid}`, edits, { opt_fields: 'name' });

/** Where an item comes to stand: before or after another one, or at the end. */
export type Spot = { insert_before?: string; insert_after?: string };

/** Puts something into a portfolio; what is in it already comes to stand elsewhere. */
export const addItem = (portfolio: string, item: string, spot: Spot = {}) =>
  post(`/portfolios/${portfolio}/addItem`, { item, ...spot });

export const removeItem = (portfolio: string, item: string) =>
  post(`/portfolios/${portfolio}/removeItem`, { item });

export const addField = (portfolio: string, custom_field: string) =>
  post(`/portfolios/${portfolio}/addCustomFieldSetting`, { custom_field });

export const removeField = (portfolio: string, custom_field: string) =>
  post(`/portfolios/${portfolio}/removeCustomFieldSetting`, { custom_field });

export const mayEditItem = ({ my_access_level }: Pick<Item, 'my_access_level'>) =>
  my_access_level === 'editor' || my_access_level === 'admin';
