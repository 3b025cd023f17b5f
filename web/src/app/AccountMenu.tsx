import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language, languages } from '@/lib/i18n/i18n';
import { savePreference, usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { signOut } from '@/lib/session/session';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { Avatar } from '@/ui/Avatar';
import classes from './AccountMenu.module.css';

const themes = ['auto', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density] = usePreference<(typeof densities)[number]>('density', 'comfortable');
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  async function leave() {
    await signOut();
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    await navigate({ to: '/sign-in' });
  }
  function changeDensity(next: string) {
    savePreference('density', next);
    document.documentElement.setAttribute('data-density', next);
  }

  return (
    <Menu position="bottom-end" width={240} shadow="md">
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
        <Choices
          title={t('theme')}
          chosen={colorScheme}
          choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChoose={(value) => setColorScheme(value)}
        />
        <Choices
          title={t('density')}
          chosen={density}
          choices={densities.map((value) => ({ value, label: t(`densities.${value}`) }))}
          onChoose={changeDensity}
        />
        <Choices
          title={t('language')}
          chosen={i18n.language}
          choices={Object.entries(languages).map(([value, label]) => ({ value: value as Language, label }))}
          onChoose={changeLanguage}
        />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={leave}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
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
      {choices.map(({ value, label }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={chosen === value}
          closeMenuOnClick={false}
          rightSection={chosen === value && <IconCheck size={14} aria-hidden />}
          onClick={() => onChoose(value)}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  );
}
