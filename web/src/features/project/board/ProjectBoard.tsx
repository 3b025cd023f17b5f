import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import { isBySection } from '@/features/view/settings';
import { useRegrouping } from '@/features/view/useRegrouping';
import { useProjectView } from '../view/useProjectView';
import { useViewedGroups } from '../view/useViewedGroups';
import { Board } from './Board';

type Props = {
  project: string;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** A project as columns of cards: a column for each section, or for what the view groups by. */
export function ProjectBoard({ project, ...board }: Props) {
  const viewing = useProjectView(project);
  const groups = useViewedGroups(project, viewing);
  const host = useRegrouping(project, viewing, groups);
  return <Board {...board} groups={groups} host={host} bySection={isBySection(viewing.settings.group_by)} />;
}
