import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Me } from '@/lib/session/session';
import { Avatar } from '@/ui/Avatar';
import classes from './Doorway.module.css';

/** Says in whose name what is on the page would be done. */
export function WhoIAm({ me }: { me: Me }) {
  const { t } = useTranslation('identity');
  return (
    <div className={classes.who}>
      <Avatar name={me.name} gid={me.gid} size={32} />
      <span>
        {t('signedInAs', { name: me.name })}
        <small>{me.email}</small>
      </span>
    </div>
  );
}
