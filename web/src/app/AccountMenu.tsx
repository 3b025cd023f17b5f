import { Menu } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { leave } from '@/features/identity/leave';
import { themes, useAppearance } from '@/features/settings/appearance';
import { savePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { explain } from '@/ui/form/explain';
import { openKeyHelp } from '@/ui/keyHelp';
import { sayProblem } from '@/ui/toasts';
import classes from './AccountMenu.module.css';

export function AccountMenu() {
  const { t } = useTranslation();
  const { me, workspace } = useSession();
  const { theme, setTheme } = useAppearance();
  return (
    <Menu position="bottom-end" width={248} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.target} aria-label={t('account', { name: me.name })}>
          <Avatar name={me.name} gid={me.gid} size={28} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/settings/profile"
          leftSection={<IconSettings size={16} stroke={1.6} />}
        >
          {t('settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} onClick={openKeyHelp}>
          {t('help')}
        </Menu.Item>
        <Menu.Divider />
        <Choices
          title={t('theme')}
          chosen={theme}
          choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChoose={setTheme}
        />
        {me.workspaces.length > 1 && (
          <Choices
            title={t('workspace')}
            chosen={workspace.gid}
            choices={me.workspaces.map(({ gid, name }) => ({ value: gid, label: name }))}
            onChoose={changeWorkspace}
          />
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.6} />}
          onClick={() => leave().catch((error) => sayProblem(explain(error, []).general))}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Loads the page anew: nothing of the other workspace stays on screen or in memory. */
function changeWorkspace(gid: string) {
  savePreference('workspace', gid);
  location.assign('/');
}

type ChoicesProps<T extends string> = {
  title: string;
  chosen: string;
  choices: { value: T; label: string }[];
  onChoose: (value: T) => void;
};

function Choices<T extends string>({ title, chosen, choices, onChoose }: ChoicesProps<T>) {
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      <Menu.RadioGroup value={chosen} onChange={(value) => onChoose(value as T)}>
        {choices.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
