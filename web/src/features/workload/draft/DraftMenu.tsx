import { IconFlask } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatDated } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { DropMenu } from '@/ui/DropMenu';
import { explain } from '@/ui/form/explain';
import { useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import tools from '../WorkloadTools.module.css';
import { createDraft, draftsKey, draftsQuery } from './drafts';

type Props = { chosen: string | undefined; onOpen: (gid: string | undefined) => void };

/** Begins a draft of the workload, or goes on with one. */
export function DraftMenu({ chosen, onOpen }: Props) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(draftsQuery(workspace.gid));
  const removed = useRemoved();
  const drafts = data.filter(({ gid }) => !removed.has(gid));

  async function begin() {
    try {
      const { gid } = await createDraft(workspace.gid, t('draft.named', { day: formatDated(new Date()) }));
      await queryClient.invalidateQueries({ queryKey: draftsKey(workspace.gid) });
      onOpen(gid);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  return (
    <DropMenu
      width={240}
      target={
        <button type="button" className={tools.chip} data-set={chosen || undefined}>
          <IconFlask size={15} stroke={1.6} aria-hidden />
          <span>{t('draft.menu')}</span>
        </button>
      }
      entries={[
        { kind: 'item', label: t('draft.begin'), run: () => void begin() },
        ...(drafts.length > 0
          ? [
              {
                kind: 'choices' as const,
                title: t('draft.mine'),
                chosen: chosen ?? '',
                choices: [
                  { value: '', label: t('draft.none') },
                  ...drafts.map(({ gid, name }) => ({ value: gid, label: name })),
                ],
                onChoose: (gid: string) => onOpen(gid || undefined),
              },
            ]
          : []),
      ]}
    />
  );
}
