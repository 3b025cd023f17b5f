import { IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { DropMenu } from '@/ui/DropMenu';
import title from '@/ui/PageTitle.module.css';
import { removeUndoably } from '@/ui/removal';
import { setArchived } from './editPortfolio';
import { readPortfoliosAgain } from './items';
import { deletePortfolio, mayEditItem, type PortfolioDetail } from './portfolios';

const EditPortfolioDialog = lazily(() =>
  import('./EditPortfolioDialog').then(({ EditPortfolioDialog }) => EditPortfolioDialog),
);
const SharePortfolioDialog = lazily(() =>
  import('./SharePortfolioDialog').then(({ SharePortfolioDialog }) => SharePortfolioDialog),
);

/** What can be done with the portfolio as a whole. */
export function PortfolioMenu({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'edit' | 'share' | null>(null);
  const close = () => setOpen(null);
  if (!mayEditItem(portfolio)) return null;

  function remove() {
    void navigate({ to: '/portfolios' });
    removeUndoably({
      gid: portfolio.gid,
      label: t('said.deleted', { name: portfolio.name }),
      run: async () => {
        await deletePortfolio(portfolio.gid);
        readPortfoliosAgain();
      },
    });
  }
  return (
    <>
      <DropMenu
        position="bottom-start"
        target={
          <button type="button" className={title.tool} aria-label={t('more')}>
            <IconDots size={18} aria-hidden />
          </button>
        }
        entries={[
          { kind: 'item', label: t('edit'), run: () => setOpen('edit') },
          { kind: 'item', label: t('share'), run: () => setOpen('share') },
          {
            kind: 'item',
            label: t(portfolio.archived ? 'unarchive' : 'archive'),
            run: () => setArchived(portfolio, !portfolio.archived),
          },
          portfolio.my_access_level === 'admin' && { kind: 'line' },
          portfolio.my_access_level === 'admin' && {
            kind: 'item',
            label: t('delete'),
            danger: true,
            run: remove,
          },
        ]}
      />
      <Suspense>
        {open === 'edit' && <EditPortfolioDialog portfolio={portfolio} onClose={close} />}
        {open === 'share' && <SharePortfolioDialog portfolio={portfolio} onClose={close} />}
      </Suspense>
    </>
  );
}
