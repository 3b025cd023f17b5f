import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import classes from './Portfolios.module.css';
import { PortfolioTable } from './PortfolioTable';
import { portfoliosQuery } from './portfolios';
import { usePortfoliosLive } from './usePortfoliosLive';
import { type Whose, wanted, whoses } from './wanted';

const CreatePortfolioDialog = lazily(() =>
  import('./CreatePortfolioDialog').then(({ CreatePortfolioDialog }) => CreatePortfolioDialog),
);

/** All portfolios in the reader's reach: those of their own, and those that others have. */
export function PortfoliosPage() {
  const { t } = useTranslation(['portfolio', 'common']);
  const { me, workspace } = useSession();
  const { data, error, refetch } = useQuery(portfoliosQuery(workspace.gid));
  const [whose, setWhose] = useState<Whose>('all');
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  usePortfoliosLive();
  const removed = useRemoved();
  const canCreate = useMay('create_portfolio');
  const shortcut = {
    keys: 'n',
    label: t('create'),
    group: t('common:portfolios'),
    run: () => setCreating(true),
  };
  useShortcuts(canCreate ? [shortcut] : []);

  const portfolios = data?.filter(({ gid }) => !removed.has(gid));
  const shown = wanted(portfolios ?? [], whose, text, me.gid);
  const createButton = canCreate && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageTitle title={t('common:portfolios')} />
      <div className={classes.page}>
        {error && !portfolios ? (
          <Problem error={error} retry={() => void refetch()} />
        ) : !portfolios ? (
          <SkeletonRows />
        ) : portfolios.length === 0 ? (
          <EmptyState title={t('empty.title')} hint={t(canCreate ? 'empty.hint' : 'empty.toRead')}>
            {createButton}
          </EmptyState>
        ) : (
          <>
            <div className={classes.tools}>
              <TextInput
                aria-label={t('find')}
                placeholder={t('find')}
                leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <fieldset className={classes.whose}>
                <legend className="visually-hidden">{t('whose')}</legend>
                {whoses.map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name="whose"
                      className="visually-hidden"
                      checked={whose === value}
                      onChange={() => setWhose(value)}
                    />
                    {t(`whoses.${value}`)}
                  </label>
                ))}
              </fieldset>
              {createButton}
            </div>
            <PortfolioTable portfolios={shown} />
            {shown.length === 0 && <p className={classes.dim}>{t('nothingFound')}</p>}
          </>
        )}
      </div>
      {creating && (
        <Suspense>
          <CreatePortfolioDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
