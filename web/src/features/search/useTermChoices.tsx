import { useQueries, useQuery } from '@tanstack/react-query';
import { contactOf } from '@/features/agent/contactOf';
import type { CustomField } from '@/features/field/field';
import { OptionSwatch } from '@/features/field/OptionChip';
import { projectsQuery } from '@/features/project/projects';
import { sectionsQuery } from '@/features/section/sections';
import { tagsQuery } from '@/features/tag/tags';
import { peopleQuery } from '@/features/task/fields/people';
import { fieldOf } from '@/features/task/grid/columns';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import type { Option } from '@/ui/picker/Picker';
import type { Search } from './search';
import { type Choosing, subtypes, termsOf } from './terms';

/** What a condition on this field can choose from. */
export function useTermChoices(
  field: string,
  choosing: Choosing | undefined,
  search: Search,
  custom: readonly CustomField[],
): Option[] {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const { data: people = [] } = useQuery({
    ...peopleQuery(workspace.gid),
    enabled: choosing === 'people',
  });
  const { data: projects = [] } = useQuery({
    ...projectsQuery(workspace.gid),
    enabled: choosing === 'projects' || choosing === 'sections',
  });
  const { data: tags = [] } = useQuery({ ...tagsQuery(workspace.gid), enabled: choosing === 'tags' });
  const { data: teams = [] } = useQuery({ ...teamsQuery(workspace.gid), enabled: choosing === 'teams' });
  const sections = useSections(choosing === 'sections' ? search : {});
  switch (choosing) {
    case 'people':
      return [
        // Whoever looks, so that a kept search goes along with its reader.
        { id: 'me', label: t('me') },
        ...people.map(({ gid, name, ...person }) => ({
          id: gid,
          label: name,
          hint: contactOf(person),
          icon: <Avatar name={name} gid={gid} size={22} />,
        })),
      ];
    case 'projects':
      return projects.map(({ gid, name, color }) => ({
        id: gid,
        label: name,
        icon: <ColorDot color={color} />,
      }));
    case 'sections':
      return sections.map(({ gid, name, project }) => ({
        id: gid,
        label: name || '–',
        hint: projects.find((other) => other.gid === project)?.name,
      }));
    case 'tags':
      return tags.map(({ gid, name, color }) => ({
        id: gid,
        label: name,
        icon: <ColorDot color={color ?? null} round />,
      }));
    case 'teams':
      return teams.map(({ gid, name }) => ({ id: gid, label: name }));
    case 'subtypes':
      return subtypes.map((id) => ({ id, label: t(`subtypes.${id}`) }));
    case 'options': {
      const options = custom.find(({ gid }) => gid === fieldOf(field))?.enum_options ?? [];
      return options.map(({ gid, name, color }) => ({
        id: gid,
        label: name,
        icon: <OptionSwatch color={color} />,
      }));
    }
    default:
      return [];
  }
}

/** The sections of the projects that the search is about; without any there are too many to choose from. */
function useSections(search: Search) {
  const projects = termsOf(search)
    .filter(({ field, op }) => field === 'projects' && op !== 'not')
    .flatMap(({ values }) => values);
  const found = useQueries({ queries: projects.map((project) => sectionsQuery(project)) });
  return found.flatMap(({ data = [] }, place) =>
    data.map((section) => ({ ...section, project: projects[place] })),
  );
}
