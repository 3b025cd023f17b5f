import { IconClock, IconKeyboard, IconLogout, IconSettings } from '@tabler/icons-react';
import { leave } from '@/features/identity/leave';
import { themes, useAppearance } from '@/features/settings/appearance';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { savePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { DropMenu } from '@/ui/DropMenu';
import { explain } from '@/ui/form/explain';
import { openKeyHelp } from '@/ui/keyHelp';
import { sayProblem } from '@/ui/toasts';
import classes from './AccountMenu.module.css';

export function AccountMenu() {
  const { t } = useTranslation();
  const { me, workspace } = useSession();
  const { theme, setTheme } = useAppearance();
  return (
    <DropMenu
      position="bottom-end"
      width={248}
      target={
        <button type="button" className={classes.target} aria-label={t('account', { name: me.name })}>
          <Avatar name={me.name} gid={me.gid} size={28} />
        </button>
      }
      entries={[
        {
          kind: 'note',
          content: (
            <div className={classes.who}>
              <strong>{me.name}</strong>
              <span>{me.email}</span>
            </div>
          ),
        },
        { kind: 'line' },
        {
          kind: 'link',
          label: t('timesheet'),
          icon: <IconClock size={16} stroke={1.6} />,
          to: '/timesheet',
        },
        {
          kind: 'link',
          label: t('settings'),
          icon: <IconSettings size={16} stroke={1.6} />,
          to: '/settings/profile',
        },
        {
          kind: 'item',
          label: t('help'),
          icon: <IconKeyboard size={16} stroke={1.6} />,
          run: openKeyHelp,
        },
        { kind: 'line' },
        {
          kind: 'choices',
          title: t('theme'),
          chosen: theme,
          choices: themes.map((value) => ({ value, label: t(`themes.${value}`) })),
          onChoose: (value) => setTheme(value as (typeof themes)[number]),
        },
        me.workspaces.length > 1 && {
          kind: 'choices',
          title: t('workspace'),
          chosen: workspace.gid,
          choices: me.workspaces.map(({ gid, name }) => ({ value: gid, label: name })),
          onChoose: changeWorkspace,
        },
        { kind: 'line' },
        {
          kind: 'item',
          label: t('signOut'),
          icon: <IconLogout size={16} stroke={1.6} />,
          run: () => void leave().catch((error) => sayProblem(explain(error, []).general)),
        },
      ]}
    />
  );
}

/** Loads the page anew: nothing of the other workspace stays on screen or in memory. */
function changeWorkspace(gid: string) {
  savePreference('workspace', gid);
  location.assign('/');
}
