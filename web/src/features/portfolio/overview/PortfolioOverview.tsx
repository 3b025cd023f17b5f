import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { StatusMark } from '@/features/status/StatusMark';
import { StatusUpdates } from '@/features/status/StatusUpdates';
import { portfolioStatusTypes } from '@/features/status/statuses';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { Avatar } from '@/ui/Avatar';
import fact from '@/ui/Fact.module.css';
import { Panel } from '@/ui/Panel';
import layout from '@/ui/WithFacts.module.css';
import { itemsIn } from '../figures';
import { readPortfoliosAgain } from '../items';
import { ProgressMeter } from '../ProgressMeter';
import { mayEditItem, type PortfolioDetail } from '../portfolios';
import { StatusTally } from '../StatusTally';
import { DatesButton } from './DatesButton';
import { OwnerButton } from './OwnerButton';
import { OwnFields } from './OwnFields';
import { PortfolioDescription } from './PortfolioDescription';
import classes from './PortfolioOverview.module.css';

const SharePortfolioDialog = lazily(() =>
  import('../SharePortfolioDialog').then(({ SharePortfolioDialog }) => SharePortfolioDialog),
);

/** How a portfolio is doing in the words of its people, who answers for it, and who shares it. */
export function PortfolioOverview({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const [sharing, setSharing] = useState(false);
  const { gid, name, progress, status_counts, current_status_update: status } = portfolio;
  const mayEdit = mayEditItem(portfolio);
  return (
    <div className={layout.scroll}>
      <div className={`${layout.page} ${classes.page}`}>
        <div className={layout.main}>
          <PortfolioDescription portfolio={portfolio} />
          <StatusUpdates
            of={gid}
            types={portfolioStatusTypes}
            none={t(mayEdit ? 'noUpdates' : 'noUpdatesToRead')}
            onChange={() => readPortfoliosAgain()}
          />
        </div>
        <aside className={classes.side}>
          <Panel title={t('facts')}>
            <dl className={classes.facts}>
              <dt>{t('status')}</dt>
              <dd>
                {status ? (
                  <StatusMark status={status.status_type} />
                ) : (
                  <span className={fact.dim}>{t('noStatus')}</span>
                )}
              </dd>
              <dt>{t('progress')}</dt>
              <dd>
                <ProgressMeter name={name} progress={progress} status={status} />
              </dd>
              <dt>{t('items')}</dt>
              <dd>
                <span className={classes.counts}>
                  {t('itemCount', { count: itemsIn(status_counts) })}
                  <StatusTally counts={status_counts} />
                </span>
              </dd>
              <dt>{t('owner')}</dt>
              <dd>
                <OwnerButton portfolio={portfolio} />
              </dd>
              <dt>{t('dates')}</dt>
              <dd>
                <DatesButton portfolio={portfolio} />
              </dd>
              {portfolio.parent_portfolios.length > 0 && (
                <>
                  <dt>{t('partOfTitle')}</dt>
                  <dd className={classes.links}>
                    {portfolio.parent_portfolios.map((holder) => (
                      <Link
                        key={holder.gid}
                        to="/portfolio/$portfolioGid/list"
                        params={{ portfolioGid: holder.gid }}
                      >
                        {holder.name}
                      </Link>
                    ))}
                  </dd>
                </>
              )}
              <dt>{t('privacy')}</dt>
              <dd>{t(`privacies.${portfolio.privacy_setting}`)}</dd>
            </dl>
          </Panel>
          <OwnFields portfolio={portfolio} />
          <Panel
            title={t('members')}
            actions={
              mayEdit && (
                <Button
                  variant="default"
                  size="compact-sm"
                  leftSection={<IconUsers size={14} stroke={1.6} aria-hidden />}
                  onClick={() => setSharing(true)}
                >
                  {t('share')}
                </Button>
              )
            }
          >
            <ul className={classes.people} aria-label={t('members')}>
              {portfolio.members.map((member) => (
                <li key={member.gid}>
                  <Avatar name={member.name} gid={member.gid} size={24} />
                  <Link to="/people/$userGid" params={{ userGid: member.gid }}>
                    {member.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Panel>
        </aside>
      </div>
      <Suspense>
        {sharing && <SharePortfolioDialog portfolio={portfolio} onClose={() => setSharing(false)} />}
      </Suspense>
    </div>
  );
}
