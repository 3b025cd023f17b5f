import { IconUserQuestion } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { perform } from '@/features/task/writeQueue';
import { digitsOf } from '@/lib/i18n/currencies';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { remember } from '@/lib/undo';
import { Avatar } from '@/ui/Avatar';
import { AddRate } from './AddRate';
import { Amount } from './Amount';
import { formatAmount } from './amount';
import classes from './Budget.module.css';
import { type Budget, budgetKey, type Share, saveRate, sharesQuery } from './budget';

type Props = { project: string; budget: Budget };

/** Who takes what of a budget, and what an hour of them costs where it is of money. */
export function Shares({ project, budget }: Props) {
  const { t } = useTranslation('budget');
  const queryClient = useQueryClient();
  const query = sharesQuery(project, budget.gid);
  const { data: counted = [] } = useQuery(query);
  const [added, setAdded] = useState<Share[]>([]);
  const known = new Set(counted.map(({ resource }) => resource?.gid));
  const shares = [...counted, ...added.filter(({ resource }) => !known.has(resource?.gid))];
  const isOfMoney = budget.budget_type === 'cost';
  const hasEstimate = budget.estimate.enabled;
  const sum = (of: 'estimate' | 'actual') => shares.reduce((sum, share) => sum + share[of], 0);

  const write = (share: Share, amount: number | null) =>
    void perform({
      key: `budget:${budget.gid}`,
      show: () =>
        paint(queryClient, query.queryKey, (before) =>
          before.map((one) =>
            one.resource?.gid === share.resource?.gid
              ? { ...one, rate: amount === null ? null : { gid: share.rate?.gid ?? '', rate: amount } }
              : one,
          ),
        ),
      write: async () => void (await saveRate(project, budget.gid, share, amount)),
      done: () => void queryClient.invalidateQueries({ queryKey: budgetKey(project) }),
    });
  function setRate(share: Share, amount: number | null) {
    write(share, amount);
    remember({
      label: t('changed'),
      undo: () => write(share, share.rate?.rate ?? null),
      redo: () => write(share, amount),
    });
  }
  return (
    <section className={classes.people}>
      <h3>{t('byPerson')}</h3>
      <table className={classes.table} aria-label={t('byPerson')}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {isOfMoney && (
              <th scope="col" data-number>
                {t('rate', { currency: budget.actual.units })}
              </th>
            )}
            {hasEstimate && (
              <th scope="col" data-number>
                {t('estimate')}
              </th>
            )}
            <th scope="col" data-number>
              {t('actual')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.resource?.gid ?? 'nobody'}>
              <th scope="row">
                <Who share={share} />
              </th>
              {isOfMoney && (
                <td>
                  {share.resource && (
                    <Amount
                      label={t('rateOf', { name: share.resource.name })}
                      isInTable
                      value={share.rate?.rate ?? ''}
                      digits={digitsOf(budget.actual.units)}
                      onSave={(amount) => setRate(share, amount)}
                    />
                  )}
                </td>
              )}
              {hasEstimate && <td>{share.estimate > 0 ? formatAmount(budget, share.estimate) : '–'}</td>}
              <td data-over={(hasEstimate && share.actual > share.estimate) || undefined}>
                {share.actual > 0 ? formatAmount(budget, share.actual) : '–'}
              </td>
            </tr>
          ))}
          {shares.length === 0 && (
            <tr>
              <td colSpan={4}>{t('nobodyYet')}</td>
            </tr>
          )}
        </tbody>
        {shares.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              {isOfMoney && <td />}
              {hasEstimate && <td>{formatAmount(budget, sum('estimate'))}</td>}
              <td>{formatAmount(budget, sum('actual'))}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {isOfMoney && <AddRate without={shares} onAdd={(share) => setAdded([...added, share])} />}
    </section>
  );
}

function Who({ share: { resource } }: { share: Share }) {
  const { t } = useTranslation('budget');
  if (!resource)
    return (
      <span className={classes.person}>
        <span data-nobody>{t('nobody')}</span>
      </span>
    );
  return (
    <span className={classes.person}>
      {resource.resource_type === 'user' ? (
        <Avatar name={resource.name} gid={resource.gid} size={24} />
      ) : (
        <IconUserQuestion size={20} stroke={1.6} aria-hidden />
      )}
      <span>{resource.name}</span>
      {resource.resource_type === 'placeholder' && <small>{t('placeholder')}</small>}
    </span>
  );
}
