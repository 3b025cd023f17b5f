import { queryOptions } from '@tanstack/react-query';
import { tokensAt } from '@/features/settings/tokens';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';

export type Agent = {
  gid: string;
  name: string;
  description: string | null;
  behavior_guidance: string | null;
};
export type AgentInput = { name: string; description: string; behavior_guidance: string };

const fields = 'name,description,behavior_guidance';

export const agentsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'agents'],
    queryFn: ({ signal }) => all<Agent>(`/workspaces/${workspaceGid}/agents`, { opt_fields: fields }, signal),
  });

export const createAgent = (workspaceGid: string, agent: AgentInput) =>
  post<Agent>('/agents', { workspace: workspaceGid, ...agent }, { opt_fields: fields });

export const updateAgent = (gid: string, agent: AgentInput) =>
  put<Agent>(`/agents/${gid}`, agent, { opt_fields: fields });

export const deleteAgent = (gid: string) => del(`/agents/${gid}`);

export const agentTokens = (gid: string) => tokensAt(`/agents/${gid}/personal_access_tokens`);
