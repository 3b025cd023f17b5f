import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { AgentDialog } from './AgentDialog';
import { AgentRow } from './AgentRow';
import { AgentTokensDialog } from './AgentTokensDialog';
import { type Agent, agentsQuery } from './agents';

type Open = { agent: Agent | null; part: 'agent' | 'tokens' };

/** The programs that work along, and by which tokens. */
export function AgentSettings() {
  const { t } = useTranslation('agent');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: agents, error, refetch } = useQuery(agentsQuery(workspace.gid));
  const mayChange = useMay('create_and_edit_ai_teammates');
  const [open, setOpen] = useState<Open | null>(null);
  const removed = useRemoved();
  const reload = () => queryClient.invalidateQueries({ queryKey: agentsQuery(workspace.gid).queryKey });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'agent')) void reload();
  }, reload);

  if (error && !agents) return <Problem error={error} retry={() => refetch()} />;
  const shown = agents?.filter(({ gid }) => !removed.has(gid));
  return (
    <Panel
      title={t('title')}
      hint={t('hint')}
      actions={
        mayChange && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen({ agent: null, part: 'agent' })}
          >
            {t('add')}
          </Button>
        )
      }
    >
      {!shown ? (
        <SkeletonRows count={3} />
      ) : shown.length === 0 ? (
        <p className={rows.nothing}>{t('none')}</p>
      ) : (
        <ul className={rows.rows} aria-label={t('title')}>
          {shown.map((agent) => (
            <AgentRow
              key={agent.gid}
              agent={agent}
              mayChange={mayChange}
              onOpen={(part) => setOpen({ agent, part })}
            />
          ))}
        </ul>
      )}
      {open?.part === 'agent' && <AgentDialog agent={open.agent} onClose={() => setOpen(null)} />}
      {open?.part === 'tokens' && open.agent && (
        <AgentTokensDialog agent={open.agent} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}
