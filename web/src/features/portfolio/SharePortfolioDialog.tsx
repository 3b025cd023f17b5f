import { ShareDialog } from '@/features/membership/ShareDialog';
import { useShareable } from '@/features/role/useShareable';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { setPrivacy } from './editPortfolio';
import { readPortfoliosAgain } from './items';
import { type PortfolioDetail, privacies } from './portfolios';

/** The API has no commenters of portfolios. */
const levels = ['admin', 'editor', 'viewer'] as const;

type Props = { portfolio: PortfolioDetail; onClose: () => void };

/** Who sees a portfolio, and who shares it by name at which level. */
export function SharePortfolioDialog({ portfolio, onClose }: Props) {
  const { t } = useTranslation('portfolio');
  const shareable = useShareable('share_portfolios_with_org');
  const ways = shareable(privacies, 'members_only', portfolio.privacy_setting);
  return (
    <ShareDialog
      title={t('share')}
      of={portfolio}
      home="/portfolios"
      privacy={{
        label: t('privacy'),
        choices: ways.map((value) => ({ value, label: t(`privacies.${value}`) })),
        value: portfolio.privacy_setting,
        onChange: (value) => setPrivacy(portfolio, value),
      }}
      levels={levels}
      words={{ members: t('members'), admin: t('admin'), owner: t('owner') }}
      onChange={() => readPortfoliosAgain(new Set([portfolio.gid]))}
      onClose={onClose}
    />
  );
}
