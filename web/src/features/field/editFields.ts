import type { QueryClient } from '@tanstack/react-query';
import { post, put } from '@/lib/api/request';
import { type CustomField, type EnumOption, projectFieldsQuery, workspaceFieldsQuery } from './field';

/** An option as it is being edited; `key` tells rows apart that have no gid yet. */
export type OptionDraft = { key: string; gid: string | null; name: string; color: string };

export type FieldDraft = {
  name: string;
  resource_subtype: string;
  options: OptionDraft[];
  precision: number;
  format: string;
  currency_code: string;
  custom_label: string;
  custom_label_position: string;
};

export const choices = ['enum', 'multi_enum'];

export async function createField(
  workspace: string,
  project: string | undefined,
  draft: FieldDraft,
): Promise<void> {
  const { resource_subtype, options } = draft;
  const made = await post<CustomField>('/custom_fields', {
    workspace,
    resource_subtype,
    ...definitionOf(draft),
    ...(choices.includes(resource_subtype) && {
      enum_options: options.map(({ name, color }) => ({ name, color })),
    }),
  });
  if (project) await addToProject(project, made.gid);
}

export async function updateField(field: CustomField, draft: FieldDraft): Promise<void> {
  await put(`/custom_fields/${field.gid}`, definitionOf(draft));
  if (choices.includes(field.resource_subtype)) await updateOptions(field, draft.options);
}

function definitionOf(draft: FieldDraft) {
  const { name, resource_subtype, precision, format, currency_code, custom_label, custom_label_position } =
    draft;
  if (resource_subtype !== 'number') return { name };
  return {
    name,
    precision,
    format,
    ...(format === 'currency' && { currency_code }),
    ...(format === 'custom' && { custom_label, custom_label_position }),
  };
}

/** Options that tasks may have are put aside rather than deleted; the others follow the order of the rows. */
async function updateOptions(field: CustomField, drafts: OptionDraft[]) {
  const before = new Map((field.enum_options ?? []).map((option) => [option.gid, option]));
  const order: string[] = [];
  for (const { gid, name, color } of drafts) {
    const known = gid === null ? undefined : before.get(gid);
    if (!known) {
      const made = await post<EnumOption>(`/custom_fields/${field.gid}/enum_options`, { name, color });
      order.push(made.gid);
    } else {
      if (known.name !== name || (known.color ?? 'none') !== color)
        await put(`/enum_options/${known.gid}`, { name, color });
      order.push(known.gid);
    }
  }
  for (const { gid, enabled } of before.values()) {
    if (enabled && !order.includes(gid)) await put(`/enum_options/${gid}`, { enabled: false });
  }
  await putInOrder(field, order);
}

async function putInOrder(field: CustomField, order: string[]) {
  const enabled = (field.enum_options ?? []).filter((option) => option.enabled).map(({ gid }) => gid);
  const kept = enabled.filter((gid) => order.includes(gid));
  // New ones were added at the end already.
  if (order.slice(0, kept.length).join() === kept.join()) return;
  for (const [place, gid] of order.entries()) {
    const after = order[place - 1];
    if (after) {
      await post(`/custom_fields/${field.gid}/enum_options/insert`, {
        enum_option: gid,
        after_enum_option: after,
      });
    }
  }
}

export const addToProject = (project: string, field: string) =>
  post(`/projects/${project}/addCustomFieldSetting`, { custom_field: field });

export const removeFromProject = (project: string, field: string) =>
  post(`/projects/${project}/removeCustomFieldSetting`, { custom_field: field });

/** After a change here; others hear of it by the live stream. */
export function refreshFields(queryClient: QueryClient, workspace: string, project?: string) {
  void queryClient.invalidateQueries({ queryKey: workspaceFieldsQuery(workspace).queryKey });
  if (!project) return;
  void queryClient.invalidateQueries({ queryKey: projectFieldsQuery(project).queryKey });
  void queryClient.invalidateQueries({ queryKey: ['project', project, 'tasks'] });
}
