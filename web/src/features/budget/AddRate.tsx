import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '@/features/task/fields/people';
import { placeholdersQuery } from '@/features/workload/allocations';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { AddPop } from '@/ui/AddPop';
import { Picker } from '@/ui/picker/Picker';
import type { Share } from './budget';

/** Gives somebody a row who has done nothing here yet, to say what an hour of them costs. */
export function AddRate({ without, onAdd }: { without: Share[]; onAdd: (share: Share) => void }) {
  const { t } = useTranslation('budget');
  const { workspace } = useSession();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: placeholders = [] } = useQuery(placeholdersQuery(workspace.gid));
  const taken = new Set(without.map(({ resource }) => resource?.gid));
  const offered = [
    ...people.map(({ gid, name }) => ({ gid, name, resource_type: 'user' as const })),
    ...placeholders.map(({ gid, name }) => ({ gid, name, resource_type: 'placeholder' as const })),
  ].filter(({ gid }) => !taken.has(gid));
  return (
    <AddPop label={t('addRate')}>
      {(close) => (
        <Picker
          label={t('addRate')}
          placeholder={t('person')}
          nothing={t('nobodyFound')}
          options={offered.map(({ gid, name, resource_type }) => ({
            id: gid,
            label: name,
            hint: resource_type === 'placeholder' ? t('placeholder') : undefined,
          }))}
          chosen={new Set()}
          onPick={(picked) => {
            const resource = offered.find(({ gid }) => gid === picked);
            if (resource) onAdd({ resource, rate: null, estimate: 0, actual: 0 });
            close();
          }}
          onClose={close}
        />
      )}
    </AddPop>
  );
}
