import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { favoritesQuery, setFavorite } from '@/features/favorite/favorites';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import title from '@/ui/PageTitle.module.css';
import type { Portfolio } from './portfolios';

/** Keeps the portfolio at hand in the reader's sidebar, or no longer. */
export function FavoriteStar({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useTranslation('portfolio');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: kept } = useQuery(favoritesQuery(workspace.gid, 'portfolio'));
  if (!kept) return null;
  const isKept = kept.some(({ gid }) => gid === portfolio.gid);
  const { gid, name, color } = portfolio;
  return (
    <button
      type="button"
      className={title.tool}
      aria-label={t(isKept ? 'letGo' : 'keep')}
      title={t(isKept ? 'letGo' : 'keep')}
      onClick={() => void setFavorite(queryClient, workspace.gid, 'portfolio', { gid, name, color }, !isKept)}
    >
      {isKept ? <IconStarFilled size={17} aria-hidden /> : <IconStar size={17} stroke={1.6} aria-hidden />}
    </button>
  );
}
