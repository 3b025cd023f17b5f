import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import classes from './AttachmentList.module.css';
import { attachLink } from './attachments';

type Props = { parent: string; onDone: () => void };

/** A link that is attached; without a name it is called by its address. */
export function AddLink({ parent, onDone }: Props) {
  const { t } = useTranslation('attachment');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const url = withScheme(String(form.get('url')).trim());
    if (!url) return setProblem(t('notAnAddress'));
    setBusy(true);
    try {
      await attachLink(parent, String(form.get('name')).trim() || url.host + url.pathname, url.href);
      onDone();
    } catch (error) {
      const { fields, general } = explain(error, ['url']);
      setProblem(fields.url ?? '');
      if (general) sayProblem(general);
      setBusy(false);
    }
  }
  return (
    <form className={classes.link} onSubmit={(event) => void add(event)} noValidate>
      <TextInput
        name="url"
        inputMode="url"
        label={t('address')}
        placeholder="https://"
        error={problem}
        autoFocus
        onChange={() => setProblem('')}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <TextInput name="name" label={t('linkName')} maxLength={1024} />
      <Button type="submit" loading={busy}>
        {t('saveLink')}
      </Button>
    </form>
  );
}

/** People write addresses as they say them: without https. */
function withScheme(text: string): URL | null {
  try {
    const isWhole = /^https?:\/\//i.test(text);
    const url = new URL(isWhole ? text : `https://${text}`);
    return isWhole || url.host.includes('.') ? url : null;
  } catch {
    return null;
  }
}
