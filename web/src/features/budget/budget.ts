import { queryOptions } from '@tanstack/react-query';
import { readQuietly } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';

export type Billable = 'billable' | 'non_billable' | 'any';

/** What a project may take and takes: minutes, or money of the workspace. */
export type Budget = {
  gid: string;
  budget_type: 'time' | 'cost';
  estimate: {
    enabled: boolean;
    source: 'none' | 'tasks' | 'capacity_plans';
    value: number | null;
  };
  actual: { billable_status_filter: Billable; value: number; units: string };
  total: { enabled: boolean; value: number | null };
  /** At which per cent of the total its admins are told; besides, they are told at its end. */
  alert: { enabled: boolean; threshold: number; reached: number | null };
};

/** What is left out stays as it is. */
export type BudgetChange = {
  budget_type?: Budget['budget_type'];
  estimate?: { source: Budget['estimate']['source'] };
  actual?: { billable_status_filter: Billable };
  total?: { enabled?: boolean; value?: number | null };
  alert?: { enabled?: boolean; threshold?: number };
};

/** The change that makes of a budget again what another one would change. */
export function asItWas(budget: Budget, { budget_type, ...parts }: BudgetChange): BudgetChange {
  const before = Object.entries(parts).map(([part, changed]) => {
    const now = new Map(Object.entries(budget[part as keyof typeof parts]));
    return [part, Object.fromEntries(Object.keys(changed).map((key) => [key, now.get(key)]))];
  });
  return { ...(budget_type && { budget_type: budget.budget_type }), ...Object.fromEntries(before) };
}

export const budgetKey = (project: string) => ['project', project, 'budget'] as const;

/** The budget of a project, null where it has none; for its admins alone. */
export const budgetQuery = (project: string) =>
  queryOptions({
    queryKey: [...budgetKey(project), 'itself'],
    queryFn: async ({ signal }) => {
      const opt_fields = 'budget_type,estimate,actual,total,alert';
      // What is being changed here shows as it will be.
      const [found] = await readQuietly(() =>
        all<Budget>('/budgets', { parent: project, opt_fields }, signal),
      );
      return found ?? null;
    },
    staleTime: 0,
  });

export const createBudget = (project: string) =>
  post<Budget>('/budgets', { parent: project, actual: { billable_status_filter: 'any' } });

export const updateBudget = (gid: string, changed: BudgetChange) => put<Budget>(`/budgets/${gid}`, changed);

export const deleteBudget = (gid: string) => del(`/budgets/${gid}`);

/** What one person or placeholder takes of a budget; no resource is work that is nobody's. */
export type Share = {
  resource: { gid: string; name: string; resource_type: 'user' | 'placeholder' } | null;
  rate: { gid: string; rate: number } | null;
  estimate: number;
  actual: number;
};

async function readShares(budget: string, signal?: AbortSignal) {
  const opt_fields = 'resource.name,resource.resource_type,rate.rate,estimate,actual';
  const found = await all<Share>(`/budgets/${budget}/people`, { opt_fields }, signal);
  return found.toSorted((one, other) => other.actual - one.actual || other.estimate - one.estimate);
}

export const sharesQuery = (project: string, budget: string) =>
  queryOptions({
    queryKey: [...budgetKey(project), 'people', budget],
    queryFn: ({ signal }) => readQuietly(() => readShares(budget, signal)),
    staleTime: 0,
  });

/** Says what an hour of somebody costs in a project, whether or not there was a rate; null takes it back. */
export async function saveRate(project: string, budget: string, { resource }: Share, amount: number | null) {
  const known = (await readShares(budget)).find((one) => one.resource?.gid === resource?.gid);
  const path = known?.rate && `/rates/${known.rate.gid}`;
  if (amount === null) return path && del(path);
  if (path) return put(path, { rate: amount });
  return post('/rates', { parent: project, resource: resource?.gid, rate: amount });
}
