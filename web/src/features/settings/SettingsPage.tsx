import { Link, Outlet } from '@tanstack/react-router';
import { useMyRole } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { PageTitle } from '@/ui/PageTitle';
import classes from './SettingsPage.module.css';

const mine = [
  'profile',
  'appearance',
  'hours',
  'notifications',
  'password',
  'sessions',
  'tokens',
  'apps',
] as const;
const ofMembers = ['members', 'roles', 'agents', 'teams', 'fields', 'data'] as const;
const ofAdmins = ['workspace', ...ofMembers, 'planning', 'audit'] as const;

/** One's own settings and, for those who belong to it fully, those of the workspace. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { workspace } = useSession();
  const role = useMyRole();
  return (
    <div className={classes.page}>
      <PageTitle title={t('settings')} />
      <nav className={classes.nav} aria-label={t('settings')}>
        <Group title={t('you')} pages={mine} />
        {role && role !== 'guest' && (
          <Group title={workspace.name} pages={role === 'admin' ? ofAdmins : ofMembers} />
        )}
      </nav>
      <div className={classes.content}>
        <Outlet />
      </div>
    </div>
  );
}

type SettingsName = (typeof mine)[number] | (typeof ofAdmins)[number];

function Group({ title, pages }: { title: string; pages: readonly SettingsName[] }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <h2 className={classes.group}>{title}</h2>
      <ul className={classes.links}>
        {pages.map((page) => (
          <li key={page}>
            <Link
              to={`/settings/${page}`}
              className={classes.link}
              ref={(link) => {
                if (link?.dataset.status) link.scrollIntoView({ block: 'nearest', inline: 'center' });
              }}
            >
              {t(`pages.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
