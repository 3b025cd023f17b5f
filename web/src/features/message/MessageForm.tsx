import { Button, TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { emptyBody } from '@/ui/richtext/emptyBody';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { sayProblem } from '@/ui/toasts';
import classes from './Messages.module.css';
import type { Words } from './messages';

type Props = {
  /** Without it there is no title to write. */
  title?: string;
  html?: string;
  label: string;
  hint: string;
  send: string;
  autoFocus?: boolean;
  onSend: (words: Words) => Promise<void>;
  onCancel?: () => void;
};

/** Where a message or a reply is written; Ctrl/Cmd+Enter sends it. It stays until the server has taken it. */
export function MessageForm({
  title,
  html = emptyBody,
  label,
  hint,
  send,
  autoFocus,
  onSend,
  onCancel,
}: Props) {
  const { t } = useTranslation(['message', 'common']);
  const [words, setWords] = useState<Words>({ ...(title !== undefined && { title }), html_text: html });
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState(0);
  const isEmpty = words.html_text === emptyBody;

  async function submit() {
    if (busy || isEmpty) return;
    setBusy(true);
    try {
      await onSend(words);
      setWords({ ...(title !== undefined && { title }), html_text: emptyBody });
      setDraft((count) => count + 1);
    } catch (error) {
      sayProblem(explain(error, []).general);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className={classes.form}>
      {title !== undefined && (
        <TextInput
          label={t('title')}
          value={words.title}
          maxLength={1024}
          data-autofocus
          onChange={(event) => {
            const changed = event.currentTarget.value;
            setWords((now) => ({ ...now, title: changed }));
          }}
        />
      )}
      <Suspense fallback={<div style={{ height: 60 }} />}>
        <LazyRichEditor
          key={draft}
          label={label}
          placeholder={hint}
          html={html}
          autoFocus={autoFocus}
          onChange={(changed, nothing) =>
            setWords((now) => ({ ...now, html_text: nothing ? emptyBody : changed }))
          }
          onSubmit={() => void submit()}
        />
      </Suspense>
      <footer className={classes.foot}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
        <Button loading={busy} disabled={isEmpty} onClick={() => void submit()}>
          {send}
        </Button>
      </footer>
    </div>
  );
}
