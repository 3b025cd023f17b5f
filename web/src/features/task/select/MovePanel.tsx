import { useTranslation } from '@/lib/i18n/useTranslation';
import { Picker } from '@/ui/picker/Picker';
import type { Group } from '../grid/rows';
import { moveAll, regroupAll } from './bulkEdits';
import type { Chosen } from './SelectionBar';

type Props = Pick<Chosen, 'host' | 'groups'> & {
  gids: readonly string[];
  label: string;
  onClose: () => void;
};

/** To the end of a section, or among the tasks that have something in common. */
export function MovePanel({ host, groups, gids, label, onClose }: Props) {
  const { t } = useTranslation('task');
  function move(to: Group) {
    const { regroup } = host;
    if (regroup) return regroupAll(gids, (gid) => regroup(gid, null, to.gid));
    const after = to.gids.findLast((gid) => !gids.includes(gid)) ?? null;
    const spot = host.spotFor({ group: to.gid, parent: null, after });
    if (spot) moveAll(gids, spot);
  }
  return (
    <Picker
      label={label}
      placeholder={t('select.findGroup')}
      options={groups.map(({ gid, name }) => ({ id: gid, label: name }))}
      chosen={new Set()}
      nothing={t('select.noGroup')}
      onClose={onClose}
      onPick={(picked) => {
        const group = groups.find(({ gid }) => gid === picked);
        if (group) move(group);
        onClose();
      }}
    />
  );
}
