import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { say } from '@/ui/toasts';
import { isSilence } from '../delivery';
import { type Dates, dateFields } from '../fieldEdits';
import { keptWrite } from '../keptWrites';
import type { Person } from '../taskRow';
import { becomes, currentGid, expectReal, newTemporaryGid, wasNotMade } from '../temporary';

type New = {
  name: string;
  workspace: string;
  project: { gid: string } | null;
  assignee: Person | null;
  dates: Dates;
  /** How it comes again, as the server keeps it. */
  rule: string | null;
};

const make = keptWrite<{ temporary: string; task: New }>('task.createAnywhere', {
  edit: ({ temporary, task: { name, workspace, project, assignee, dates, rule } }) => ({
    key: 'create anywhere',
    show: () => {
      expectReal(temporary);
      return () => {};
    },
    write: async (keys) => {
      const where = project ? { projects: [project.gid] } : { workspace };
      const body = { name, ...where, assignee: assignee?.gid ?? null, ...dateFields(dates) };
      try {
        const { gid } = await post<{ gid: string }>('/tasks', body, { opt_fields: 'gid' }, keys());
        if (rule) await repeat(gid, rule, keys());
        becomes(temporary, gid);
      } catch (error) {
        if (!isSilence(error)) wasNotMade(temporary, error);
        throw error;
      }
    },
  }),
});

function repeat(gid: string, rule: string, keys: Record<string, string>) {
  const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return post(`/tasks/${gid}/setRecurrence`, { rule, time_zone }, { opt_fields: 'gid' }, keys);
}

/** Makes a task that may belong to no list on screen; where it does, the live stream brings it in. */
export async function createAnywhere(task: New, open: (gid: string) => void) {
  const temporary = newTemporaryGid();
  const { name } = task;
  if (!(await make({ temporary, task }, i18next.t('task:waiting.created', { name })))) return;
  say(i18next.t('task:quick.created', { name }), {
    label: i18next.t('task:quick.open'),
    run: () => open(currentGid(temporary)),
  });
}
