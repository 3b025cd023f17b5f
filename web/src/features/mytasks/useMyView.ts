import { useMemo } from 'react';
import type { Section } from '@/features/section/sections';
import { sectionKey, useOrders } from '@/features/task/orderStore';
import { taskStore } from '@/features/task/taskStore';
import { useDraft } from '@/features/view/draft';
import { plainSettings, type ViewSettings } from '@/features/view/settings';
import type { ViewContext } from '@/features/view/taskValues';
import type { Viewed } from '@/features/view/viewing';
import { today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { useSession } from '@/lib/session/SessionContext';

/** All tasks are the reader's, and their subtasks are in the list themselves where they are the reader's too. */
const without = ['assignee', 'subtasks'] as const;
const noFields: Viewed['fields'] = [];
const fieldsByGid: ViewContext['fields'] = new Map();

const usual: ViewSettings = {
  ...plainSettings,
  columns: [{ field: 'name' }, { field: 'due_on' }, { field: 'projects' }],
};

/** How the reader looks at their own list: what they last chose on this device. */
export function useMyView(sections: readonly Section[]): Viewed {
  const { me } = useSession();
  const draft = useDraft('mine', usual);
  const orders = useOrders();
  const day = today();
  const context = useMemo<ViewContext>(() => {
    const places = new Map<string, string>();
    for (const { gid } of sections) {
      for (const task of orders.get(sectionKey(null, gid)) ?? []) places.set(task, gid);
    }
    return {
      fields: fieldsByGid,
      me: { gid: me.gid, name: me.name },
      today: day,
      firstDay: firstDayOfWeek(),
      isDone: ({ gid, completed }) => taskStore.get(gid)?.completed ?? completed,
      sections,
      sectionOf: ({ gid }) => places.get(gid) ?? null,
    };
  }, [me.gid, me.name, day, sections, orders]);
  return useMemo(
    () => ({ ...draft, fields: noFields, sections, without, context }),
    [draft, sections, context],
  );
}
