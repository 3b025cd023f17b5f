import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { AddPop } from '@/ui/AddPop';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { Picker } from '@/ui/picker/Picker';
import { sayProblem } from '@/ui/toasts';
import { readPortfoliosAgain } from './items';
import { PortfolioIcon } from './PortfolioIcon';
import classes from './ProjectPortfolios.module.css';
import {
  addItem,
  type Holder,
  mayEditItem,
  portfoliosOfProjectQuery,
  portfoliosQuery,
  removeItem,
} from './portfolios';

/** The portfolios that a project is in. */
export function ProjectPortfolios({ project }: { project: string }) {
  const { t } = useTranslation('portfolio');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = portfoliosOfProjectQuery(project);
  const { data: holders = [] } = useQuery(query);
  const { data: all = [] } = useQuery(portfoliosQuery(workspace.gid));
  const again = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    const concerns = changes.some(
      ({ resource, parent, change }) =>
        (resource.gid === project && parent?.resource_type === 'portfolio') ||
        (resource.resource_type === 'portfolio' && change?.field !== 'progress'),
    );
    if (concerns) again();
  }, again);
  const others = all.filter(
    (one) => mayEditItem(one) && !one.archived && holders.every(({ gid }) => gid !== one.gid),
  );
  if (holders.length === 0 && others.length === 0) return null;

  async function write(holdersNow: Holder[], act: Promise<unknown>) {
    queryClient.setQueryData(query.queryKey, holdersNow);
    try {
      await act;
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    readPortfoliosAgain();
  }
  return (
    <Panel title={t('portfoliosOfProject')}>
      {holders.length > 0 && (
        <ul className={classes.portfolios} aria-label={t('portfoliosOfProject')}>
          {holders.map((holder) => (
            <li key={holder.gid} aria-label={holder.name}>
              <PortfolioIcon color={holder.color} />
              <Link to="/portfolio/$portfolioGid/list" params={{ portfolioGid: holder.gid }}>
                {holder.name}
              </Link>
              {mayEditItem(holder) && (
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('removeFromNamed', { name: holder.name })}
                  onClick={() =>
                    void write(
                      holders.filter((one) => one !== holder),
                      removeItem(holder.gid, project),
                    )
                  }
                >
                  <IconX size={14} stroke={1.6} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <AddPop label={t('addToPortfolio')}>
          {(close) => (
            <Picker
              label={t('addToPortfolio')}
              placeholder={t('find')}
              nothing={t('nothingFound')}
              options={others.map(({ gid, name, color }) => ({
                id: gid,
                label: name,
                icon: <PortfolioIcon color={color} />,
              }))}
              chosen={new Set()}
              onPick={(gid) => {
                const picked = others.find((one) => one.gid === gid);
                if (picked) void write([...holders, picked], addItem(gid, project));
                close();
              }}
              onClose={close}
            />
          )}
        </AddPop>
      )}
    </Panel>
  );
}
