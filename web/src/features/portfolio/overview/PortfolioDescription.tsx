import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DescriptionPanel } from '@/ui/richtext/DescriptionPanel';
import { mayEditItem, type PortfolioDetail, portfolioQuery, updateItem } from '../portfolios';

/** What the portfolio is for. */
export function PortfolioDescription({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const queryClient = useQueryClient();

  async function save(html_notes: string) {
    await updateItem('portfolio', portfolio.gid, { html_notes });
    await queryClient.invalidateQueries({ queryKey: portfolioQuery(portfolio.gid).queryKey });
  }
  return (
    <DescriptionPanel
      title={t('description')}
      hint={t('descriptionHint')}
      html={portfolio.html_notes}
      canEdit={mayEditItem(portfolio)}
      save={save}
    />
  );
}
