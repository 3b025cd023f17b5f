import { useState } from 'react';
import { PersonPicker } from '@/features/task/fields/PersonPicker';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import classes from '@/ui/Fact.module.css';
import { Pop } from '@/ui/Pop';
import { asItem, setOwner } from '../editPortfolio';
import { mayEditItem, type PortfolioDetail } from '../portfolios';

/** Who answers for the portfolio. */
export function OwnerButton({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const [open, setOpen] = useState(false);
  const { owner } = portfolio;
  const close = () => setOpen(false);
  return (
    <Pop
      open={open}
      onClose={close}
      label={t('owner')}
      target={
        <button
          type="button"
          className={classes.value}
          aria-label={`${t('owner')}: ${owner?.name ?? t('nobody')}`}
          disabled={!mayEditItem(portfolio)}
          onClick={() => setOpen(true)}
        >
          {owner ? (
            <>
              <Avatar name={owner.name} gid={owner.gid} size={22} />
              <span>{owner.name}</span>
            </>
          ) : (
            <span className={classes.dim}>{t('nobody')}</span>
          )}
        </button>
      }
    >
      <PersonPicker
        label={t('owner')}
        chosen={owner ? [owner] : []}
        onClose={close}
        onPick={(person) => {
          setOwner(asItem(portfolio), person.gid === owner?.gid ? null : person);
          close();
        }}
      />
    </Pop>
  );
}
