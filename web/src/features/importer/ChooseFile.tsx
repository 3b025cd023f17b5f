import { Button } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { explain, nothingWrong } from '@/ui/form/explain';
import { FormProblem } from '@/ui/form/FormProblem';
import classes from './Importer.module.css';
import { importQuery, uploadImport } from './imports';

/** Takes a file by button or by dropping it, and sends it to be read. */
export function ChooseFile() {
  const { t } = useTranslation('importer');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState(nothingWrong);

  async function send(file: File | undefined) {
    if (!file || sent !== null) return;
    setRefusal(nothingWrong);
    setSent(0);
    try {
      const made = await uploadImport(file, workspace.gid, setSent);
      queryClient.setQueryData(importQuery(made.gid).queryKey, made);
      await navigate({ to: '/import/$importGid', params: { importGid: made.gid } });
    } catch (error) {
      setSent(null);
      setRefusal(explain(error, []));
    }
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  }

  return (
    <section className={classes.choose} aria-label={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut to the button inside. */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileTypeCsv size={40} stroke={1.2} aria-hidden />
        <Button loading={sent !== null} onClick={() => input.current?.click()} data-autofocus>
          {t('choose')}
        </Button>
        <span className={classes.dim}>{t('orDrop')}</span>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={t('file')}
          hidden
          onChange={(event) => {
            void send(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {sent !== null && (
        <p role="status" className={classes.dim}>
          {sent < 1 ? t('sending', { percent: Math.round(sent * 100) }) : t('reading')}
        </p>
      )}
      <FormProblem refusal={refusal} onWaited={() => setRefusal(nothingWrong)} />
      <details className={classes.help}>
        <summary>{t('fromAsana')}</summary>
        <p>{t('fromAsanaHow')}</p>
      </details>
    </section>
  );
}
