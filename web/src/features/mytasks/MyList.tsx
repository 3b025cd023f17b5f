import { useMemo } from 'react';
import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import type { Given } from '@/features/task/createTask';
import type { TaskRow } from '@/features/task/taskRow';
import { TaskList } from '@/features/view/TaskList';
import { useColumns } from '@/features/view/useColumns';
import { useRegrouping } from '@/features/view/useRegrouping';
import { useTaskGroups, type ViewedGroup } from '@/features/view/useTaskGroups';
import type { Viewed } from '@/features/view/viewing';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { noneBelow } from './noneBelow';

type Props = {
  viewed: Viewed;
  given: Given;
  /** Those that others lead and the reader has a part in. */
  together: readonly TaskRow[];
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** The reader's tasks as a list, by their own sections or as they group them. */
export function MyList({ viewed, given, together, ...list }: Props) {
  const { t } = useTranslation('mytasks');
  const { me } = useSession();
  const own = useTaskGroups(null, viewed, noneBelow);
  const groups = useMemo<readonly ViewedGroup[]>(() => {
    const gids = together.map(({ gid }) => gid);
    const more = { gid: 'together', name: t('together'), value: { kind: 'none' as const }, gids };
    return gids.length > 0 ? [...own, more] : own;
  }, [own, together, t]);
  const regrouping = useRegrouping(null, viewed, own, given);
  const columns = useColumns(viewed);
  const shown = { viewed, groups, columns, regrouping };
  return <TaskList {...list} {...shown} partsOf={me.gid} />;
}
