import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { setTitleCount } from '@/ui/pageTitle';
import classes from './InboxLink.module.css';
import { most, unreadQuery } from './unread';

type Props = { folded: boolean; className: string | undefined };

const gatherFor = 200;

/** The way to the inbox, with what waits there unread; keeps all that is shown of the inbox current. */
export function InboxLink({ folded, className }: Props) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: unread = 0 } = useQuery(unreadQuery(workspace.gid));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'inbox'] }),
      gatherFor,
    );
  };
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'inbox')) again();
  }, again);
  useEffect(() => {
    setTitleCount(unread);
    return () => setTitleCount(0);
  }, [unread]);
  const count = unread > most ? `${most}+` : String(unread);
  return (
    <Link to="/inbox" className={className} title={folded ? t('inbox') : undefined}>
      <span className={classes.icon}>
        <IconBell size={18} stroke={1.6} aria-hidden />
        {folded && unread > 0 && <span className={classes.dot} aria-hidden />}
      </span>
      <span className={folded ? 'visually-hidden' : undefined}>{t('inbox')}</span>
      {unread > 0 && (
        <span className={folded ? 'visually-hidden' : classes.count}>
          {count}
          <span className="visually-hidden">{t('unreadCount')}</span>
        </span>
      )}
    </Link>
  );
}
