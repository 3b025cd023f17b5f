import { IconX } from '@tabler/icons-react';
import { useTasks } from '@/features/task/taskStore';
import { useTranslation } from '@/lib/i18n/useTranslation';
import plain from '@/ui/PlainButton.module.css';
import { changeText } from './changeText';
import classes from './Draft.module.css';
import type { OpenDraft } from './DraftContext';

type Props = { open: OpenDraft; workers: readonly { gid: string; name: string }[] };

/** What would change, thing by thing, each to be left as it is after all. */
export function DraftChanges({ open: { draft, allocations, replace }, workers }: Props) {
  const { t } = useTranslation('workload');
  const tasks = useTasks(draft.changes.map(({ resource }) => resource));
  const nameOf = (worker: string) => workers.find(({ gid }) => gid === worker)?.name;
  return (
    <ul className={classes.changes} aria-label={t('draft.list')}>
      {draft.changes.map((change) => {
        const { resource, resource_type } = change;
        const found = (gid: string) => gid === resource;
        const name =
          resource_type === 'task'
            ? tasks.find(({ gid }) => found(gid))?.name
            : allocations.find(({ gid }) => found(gid))?.parent?.name;
        const shown = name || t('draft.unknown');
        return (
          <li key={resource} className={classes.change}>
            <strong>{shown}</strong>
            <span>{changeText(t, change, nameOf).join(' · ')}</span>
            <button
              type="button"
              className={plain.icon}
              aria-label={t('draft.takeOut', { name: shown })}
              title={t('draft.takeOut', { name: shown })}
              onClick={() =>
                replace(
                  draft.changes.filter((one) => one !== change),
                  t('draft.takenOut', { name: shown }),
                )
              }
            >
              <IconX size={15} stroke={1.8} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
