import { useQuery, useQueryClient } from '@tanstack/react-query';
import { reasonOf } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { Picker } from '@/ui/picker/Picker';
import { sayProblem } from '@/ui/toasts';
import { makeTag, type Tag, tagsQuery } from './tags';

type Props = { chosen: Tag[]; typed?: string; onToggle: (tag: Tag) => void; onClose: () => void };

/** Several can be chosen; a name that no tag has makes one. */
export function TagPicker({ chosen, typed, onToggle, onClose }: Props) {
  const { t } = useTranslation('task');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: tags = [] } = useQuery(tagsQuery(workspace.gid));

  async function make(name: string) {
    try {
      const tag = await makeTag(workspace.gid, name);
      queryClient.setQueryData(tagsQuery(workspace.gid).queryKey, (known = []) => [...known, tag]);
      onToggle(tag);
    } catch (error) {
      sayProblem(reasonOf(error));
    }
  }

  return (
    <Picker
      label={t('addTag')}
      typed={typed}
      placeholder={t('findTag')}
      options={tags.map((tag) => ({
        id: tag.gid,
        label: tag.name,
        icon: <ColorDot color={tag.color} round />,
      }))}
      chosen={new Set(chosen.map(({ gid }) => gid))}
      nothing={t('noTagFound')}
      onClose={onClose}
      onPick={(gid) => {
        const tag = tags.find((other) => other.gid === gid);
        if (tag) onToggle(tag);
      }}
      create={{ label: (name) => t('makeTag', { name }), make }}
    />
  );
}
