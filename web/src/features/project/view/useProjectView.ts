import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useProjectFields } from '@/features/field/useProjectFields';
import { isSectionHidden } from '@/features/section/editSections';
import { sectionsQuery } from '@/features/section/sections';
import type { TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { useDraft } from '@/features/view/draft';
import { type SavedView, viewsQuery } from '@/features/view/savedViews';
import { plainSettings } from '@/features/view/settings';
import { readShown } from '@/features/view/shown';
import type { ViewContext } from '@/features/view/taskValues';
import type { Viewed } from '@/features/view/viewing';
import { today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { useSession } from '@/lib/session/SessionContext';

export type ProjectViewing = Viewed & { saved: SavedView | null; isLoading: boolean };

const without = ['projects'] as const;

/** How this person looks at a project now: the view that the address names, and what they changed in it. */
export function useProjectView(project: string): ProjectViewing {
  const gid = useSearch({ strict: false, select: ({ view }) => view });
  const show = useSearch({ strict: false, select: ({ show }) => show });
  const { data: views, isLoading } = useQuery(viewsQuery(project));
  const { data: known } = useQuery(sectionsQuery(project));
  const { me } = useSession();
  const fields = useProjectFields(project);
  const saved = views?.find((view) => view.gid === gid) ?? null;
  const shown = useMemo(() => {
    const filters = readShown(show);
    return filters && { ...plainSettings, filters };
  }, [show]);
  const draft = useDraft(
    `${project}.${saved?.gid ?? (shown ? show : '')}`,
    saved?.settings ?? shown ?? plainSettings,
  );
  const day = today();
  const sections = useMemo(() => (known ?? []).filter(({ gid }) => !isSectionHidden(gid)), [known]);
  const context = useMemo<ViewContext>(
    () => ({
      fields: new Map(fields.map((field) => [field.gid, field])),
      me: { gid: me.gid, name: me.name },
      today: day,
      firstDay: firstDayOfWeek(),
      isDone: ({ gid, completed }) => taskStore.get(gid)?.completed ?? completed,
      sections,
      sectionOf: (task) => sectionIn(project, task),
    }),
    [fields, me.gid, me.name, day, sections, project],
  );
  return useMemo(
    () => ({
      ...draft,
      fields,
      sections,
      without,
      saved,
      context,
      isLoading: gid !== undefined && isLoading,
    }),
    [draft, fields, sections, saved, context, gid, isLoading],
  );
}

/** A subtask stands where the task above it stands. */
function sectionIn(project: string, task: TaskRow): string | null {
  for (let above: TaskRow | undefined = task; above; above = taskStore.get(above.parent?.gid ?? '')) {
    const section = above.memberships.find((membership) => membership.project.gid === project)?.section;
    if (section) return section.gid;
  }
  return null;
}
