import { Board } from '@/features/project/board/Board';
import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import type { Given } from '@/features/task/createTask';
import { isBySection } from '@/features/view/settings';
import { useRegrouping } from '@/features/view/useRegrouping';
import { useTaskGroups } from '@/features/view/useTaskGroups';
import type { Viewed } from '@/features/view/viewing';
import { noneBelow } from './noneBelow';

type Props = {
  viewed: Viewed;
  given: Given;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** The reader's tasks as columns of cards. */
export function MyBoard({ viewed, given, ...board }: Props) {
  const groups = useTaskGroups(null, viewed, noneBelow);
  const host = useRegrouping(null, viewed, groups, given);
  return <Board {...board} groups={groups} host={host} bySection={isBySection(viewed.settings.group_by)} />;
}
