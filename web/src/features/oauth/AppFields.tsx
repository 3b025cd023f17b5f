import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import type { useForm } from '@/ui/form/useForm';
import type { AppDetails } from './apps';

export const appFields = ['name', 'redirect_uris'] as const;
type Field = (typeof appFields)[number];

type Props = {
  input: ReturnType<typeof useForm<Field>>['input'];
  app?: AppDetails;
  workspaces: string[];
  onWorkspaces: (gids: string[]) => void;
};

/** What people say of an app of theirs, be it new or not. */
export function AppFields({ input, app, workspaces, onWorkspaces }: Props) {
  const { t } = useTranslation('oauth');
  const { me } = useSession();
  return (
    <>
      <TextInput
        {...input('name')}
        label={t('name')}
        description={t('nameHint')}
        defaultValue={app?.name}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <Textarea
        {...input('redirect_uris')}
        label={t('redirectUris')}
        description={t('redirectUrisHint')}
        defaultValue={app?.redirect_uris.join('\n')}
        placeholder="https://app.example.com/callback"
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
      />
      {me.workspaces.length > 1 && (
        <Checkbox.Group
          label={t('workspaces')}
          value={workspaces}
          onChange={onWorkspaces}
          error={workspaces.length === 0 && t('workspacesMissing')}
        >
          {me.workspaces.map(({ gid, name }) => (
            <Checkbox key={gid} value={gid} label={name} mt={8} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

export const linesOf = (text: string) =>
  text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean);
