import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { say } from '@/ui/toasts';
import { type Dates, dateFields } from '../fieldEdits';
import type { Person } from '../taskRow';
import { perform } from '../writeQueue';

type New = {
  name: string;
  workspace: string;
  project: { gid: string } | null;
  assignee: Person | null;
  dates: Dates;
};

/** Makes a task that may belong to no list on screen; where it does, the live stream brings it in. */
export function createAnywhere(task: New, open: (gid: string) => void) {
  const { name, workspace, project, assignee, dates } = task;
  let made = '';
  void perform({
    key: 'create anywhere',
    show: () => () => {},
    write: async () => {
      const where = project ? { projects: [project.gid] } : { workspace };
      const body = { name, ...where, assignee: assignee?.gid ?? null, ...dateFields(dates) };
      made = (await post<{ gid: string }>('/tasks', body, { opt_fields: 'gid' })).gid;
    },
    done: () =>
      say(i18next.t('task:quick.created', { name }), {
        label: i18next.t('task:quick.open'),
        run: () => open(made),
      }),
  });
}
