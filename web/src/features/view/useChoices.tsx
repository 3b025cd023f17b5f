import { useQuery } from '@tanstack/react-query';
import { OptionSwatch } from '@/features/field/OptionChip';
import { projectsQuery } from '@/features/project/projects';
import { tagsQuery } from '@/features/tag/tags';
import { peopleQuery } from '@/features/task/fields/people';
import { fieldOf } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import type { Option } from '@/ui/picker/Picker';
import type { Viewing } from './viewing';

/** What tasks can have in a field of choices. */
export function useChoices(field: string, { fields, sections }: Viewing): Option[] {
  const { t } = useTranslation('view');
  const { workspace } = useSession();
  const custom = fields.find(({ gid }) => gid === fieldOf(field));
  const isPeople = field === 'assignee' || field === 'created_by' || custom?.resource_subtype === 'people';
  const { data: people = [] } = useQuery({ ...peopleQuery(workspace.gid), enabled: isPeople });
  const { data: tags = [] } = useQuery({ ...tagsQuery(workspace.gid), enabled: field === 'tags' });
  const { data: projects = [] } = useQuery({
    ...projectsQuery(workspace.gid),
    enabled: field === 'projects',
  });
  if (isPeople) {
    const persons = people.map(({ gid, name }) => ({
      id: gid,
      label: name,
      icon: <Avatar name={name} gid={gid} size={22} />,
    }));
    // Whoever looks, in a view for everyone.
    return [{ id: 'me', label: t('me') }, ...persons];
  }
  if (field === 'tags') {
    return tags.map(({ gid, name, color }) => ({
      id: gid,
      label: name,
      icon: <ColorDot color={color} round />,
    }));
  }
  if (field === 'projects') {
    return projects.map(({ gid, name, color }) => ({
      id: gid,
      label: name,
      icon: <ColorDot color={color} />,
    }));
  }
  if (field === 'section') return sections.map(({ gid, name }) => ({ id: gid, label: name || '–' }));
  return (custom?.enum_options ?? []).map(({ gid, name, color }) => ({
    id: gid,
    label: name,
    icon: <OptionSwatch color={color} />,
  }));
}
