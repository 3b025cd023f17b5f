import { IconCircleCheck, IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FoundTask, taskCompletionsQuery } from '@/features/search/completions';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { useDebouncedValue } from '@/lib/useDebouncedValue';
import { matching } from '@/ui/picker/matching';
import { Picker } from '@/ui/picker/Picker';

type Props = {
  label: string;
  /** Tasks that make no sense here. */
  without: ReadonlySet<string>;
  onPick: (task: FoundTask) => void;
  onClose: () => void;
};

const pause = 60;

/** Any task that one may see, found by its name. */
export function TaskPicker({ label, without, onPick, onClose }: Props) {
  const { t } = useTranslation('dependency');
  const { workspace } = useSession();
  const [typed, setTyped] = useState('');
  const text = useDebouncedValue(typed.trim(), pause);
  const { data: tasks = [], isPlaceholderData } = useQuery(taskCompletionsQuery(workspace.gid, text));
  const options = tasks
    .filter(({ gid }) => !without.has(gid))
    .map(({ gid, name, completed, memberships }) => ({
      id: gid,
      label: name,
      hint: memberships.map(({ project }) => project.name).join(', '),
      icon: completed ? <IconCircleCheckFilled size={16} /> : <IconCircleCheck size={16} stroke={1.6} />,
    }));
  // What was found for an earlier text must not be picked for this one.
  const isEarlier = isPlaceholderData || text !== typed.trim();
  return (
    <Picker
      label={label}
      placeholder={t('find')}
      onType={setTyped}
      options={isEarlier ? matching(options, typed) : options}
      chosen={new Set()}
      nothing={t('nothingFound')}
      onClose={onClose}
      onPick={(gid) => {
        const task = tasks.find((other) => other.gid === gid);
        if (task) onPick(task);
      }}
    />
  );
}
