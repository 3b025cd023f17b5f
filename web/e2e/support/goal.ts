import type { APIRequestContext } from '@playwright/test';
import { demo } from './demo';
import { caller } from './project';

/** A goal of the test's own, measured by hand from 0 to 100 per cent. */
export async function aGoal(request: APIRequestContext, name: string, parent?: string): Promise<string> {
  const call = caller(request);
  const { gid } = await call<{ gid: string }>('POST', '/goals', { name, workspace: demo.workspace_gid });
  await call('POST', `/goals/${gid}/setMetric`, { unit: 'percentage' });
  if (parent)
    await call('POST', `/goals/${parent}/addSupportingRelationship`, {
      supporting_resource: gid,
      contribution_weight: 1,
    });
  return gid;
}
