import { LevelContext } from '@/features/membership/level';
import { StatusUpdates } from '@/features/status/StatusUpdates';
import { portfolioStatusTypes, statusTypes } from '@/features/status/statuses';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import { paint, readPortfoliosAgain } from './items';
import { type Item, readItem } from './portfolios';

/** How one of the portfolio's items is doing and did before, and a new update of that. */
export function StatusDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = useTranslation('portfolio');
  const isPortfolio = item.resource_type === 'portfolio';

  async function readAgain() {
    paint(item.gid, await readItem(item));
    readPortfoliosAgain();
  }
  return (
    <Dialog title={item.name} onClose={onClose} size={640}>
      <LevelContext value={item.my_access_level}>
        <StatusUpdates
          of={item.gid}
          types={isPortfolio ? portfolioStatusTypes : statusTypes}
          none={isPortfolio ? t('noUpdates') : undefined}
          onChange={() => void readAgain()}
        />
      </LevelContext>
    </Dialog>
  );
}
