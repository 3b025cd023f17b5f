import { Button, TextInput } from '@mantine/core';
import { Suspense, useEffect, useRef, useState } from 'react';
import { formatDated } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { emptyBody } from '@/ui/richtext/emptyBody';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { sayProblem } from '@/ui/toasts';
import { ConfidenceField, ScoreField } from './AssessmentFields';
import { type Assessed, suggestedScore } from './assessment';
import { begunUpdate, keepUpdate } from './begun';
import classes from './Status.module.css';
import { StatusMark } from './StatusMark';
import { closesGoal, type Said, type StatusKind } from './statuses';
import { useDraft } from './useDraft';

type Props = {
  /** What it tells of. */
  of: string;
  types: readonly StatusKind[];
  /** How it stood so far: what most often stays. */
  last?: StatusKind;
  /** The goal, where it tells of one. */
  goal?: Assessed;
  /** In a window, which has a frame of its own. */
  bare?: boolean;
  /** What it says so far, where it is there already. */
  said?: Said;
  onSend: (status: Said) => Promise<void>;
  onCancel: () => void;
};

/** How it is doing, why, and what comes next. */
export function StatusForm({ of, types, last, goal, bare, said, onSend, onCancel }: Props) {
  const { t } = useTranslation(['status', 'common']);
  // How a goal ended is told apart from how it goes.
  const key = bare ? `${of} in the end` : of;
  const [status, setStatus] = useState<Said>(
    () =>
      said ??
      begunUpdate(key) ?? {
        status_type: types.find((type) => type === last) ?? types[0] ?? 'on_track',
        title: t('titleOf', {
          day: formatDated(new Date()),
        }),
        html_text: emptyBody,
      },
  );
  const [busy, setBusy] = useState(false);
  const draft = useDraft(of, !said);
  const [isFilled, setIsFilled] = useState(false);
  // What has changed is there to go on with, unless somebody has begun already.
  if (draft && !isFilled) {
    setIsFilled(true);
    if (status.html_text === emptyBody) setStatus({ ...status, html_text: draft.text });
  }
  const closes = goal !== undefined && closesGoal(status.status_type);
  const score = status.score ?? (goal ? suggestedScore(goal, status.status_type) : 0);
  const confidence = status.confidence === undefined ? (goal?.confidence ?? null) : status.confidence;
  const isBegun = useRef(false);
  const change = (changed: Partial<Said>) => {
    isBegun.current = true;
    setStatus((now) => ({ ...now, ...changed }));
  };
  useEffect(() => {
    if (isBegun.current && !said) keepUpdate(key, status);
  }, [key, said, status]);
  const cancel = () => {
    if (!said) keepUpdate(key, null);
    onCancel();
  };

  async function send() {
    if (busy || status.html_text === emptyBody) return;
    setBusy(true);
    try {
      await onSend({
        ...status,
        ...(goal && (closes ? { score, confidence: null } : { confidence, score: null })),
      });
      if (!said) keepUpdate(key, null);
    } catch (error) {
      sayProblem(explain(error, []).general);
      setBusy(false);
    }
  }
  return (
    <div className={classes.form} data-bare={bare}>
      <fieldset className={classes.choices}>
        <legend className="visually-hidden">{t('status')}</legend>
        {types.map((type) => (
          <label key={type} className={classes.choice}>
            <input
              type="radio"
              name="status_type"
              className="visually-hidden"
              checked={status.status_type === type}
              onChange={() => change({ status_type: type })}
            />
            <StatusMark status={type} />
          </label>
        ))}
      </fieldset>
      {closes && <ScoreField score={score} onChange={(score) => change({ score })} />}
      {goal && !closes && (
        <ConfidenceField confidence={confidence} onChange={(confidence) => change({ confidence })} />
      )}
      <TextInput
        label={t('title')}
        value={status.title}
        maxLength={1024}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Suspense fallback={<div style={{ height: 80 }} />}>
        <LazyRichEditor
          label={t('text')}
          placeholder={t('hint')}
          html={status.html_text}
          autoFocus={!bare}
          onChange={(html, nothing) => change({ html_text: nothing ? emptyBody : html })}
          onSubmit={() => void send()}
        />
      </Suspense>
      {draft && status.html_text === draft.text && (
        <p className={classes.filled}>
          {t('draft.since', {
            day: formatDated(new Date(draft.since)),
          })}
          <button type="button" onClick={() => change({ html_text: emptyBody })}>
            {t('draft.clear')}
          </button>
        </p>
      )}
      <footer className={classes.foot}>
        <Button variant="default" onClick={cancel}>
          {t('common:cancel')}
        </Button>
        <Button loading={busy} disabled={status.html_text === emptyBody} onClick={() => void send()}>
          {t(said ? 'common:save' : 'post')}
        </Button>
      </footer>
    </div>
  );
}
