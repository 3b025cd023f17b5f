import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain, nothingWrong, type Refusal } from './explain';

type Options<F extends string> = {
  /** Names of the inputs. */
  fields: readonly F[];
  /** Inputs that must not be left empty. */
  required?: readonly F[];
  /** What else is wrong with the values, before they are sent. */
  check?: (values: Record<F, string>) => Partial<Record<F, string>>;
  send: (values: Record<F, string>) => Promise<void>;
  /** For errors that this form can explain better; null leaves it to the usual words. */
  explainBetter?: (error: unknown) => Partial<Refusal> | null;
};

/** A form whose inputs keep their own values: checks, sends, and says at the input what is wrong with it. */
export function useForm<F extends string>(options: Options<F>) {
  const { fields, required = fields, check, send, explainBetter } = options;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<Refusal>(nothingWrong);
  const [busy, setBusy] = useState(false);

  // The first wrong input takes the focus, so that its message is read out and can be acted on.
  useEffect(() => {
    const wrong = fields.find((name) => refusal.fields[name]);
    if (wrong) (form.current?.elements.namedItem(wrong) as HTMLElement | null)?.focus?.();
  }, [refusal, fields]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (busy || refusal.waitSeconds > 0) return;
    const given = new FormData(event.currentTarget);
    const values = Object.fromEntries(fields.map((name) => [name, String(given.get(name) ?? '')])) as Record<
      F,
      string
    >;
    const wrong: Record<string, string> = {};
    for (const name of required) if (!values[name].trim()) wrong[name] = t('form.missing');
    const found = Object.entries({ ...check?.(values), ...wrong }).filter(([, reason]) => reason);
    if (found.length > 0) {
      setRefusal({ ...nothingWrong, fields: Object.fromEntries(found) as Record<string, string> });
      return;
    }
    setBusy(true);
    setRefusal(nothingWrong);
    try {
      await send(values);
    } catch (error) {
      const better = explainBetter?.(error);
      setRefusal(better ? { ...nothingWrong, ...better } : explain(error, fields));
    } finally {
      setBusy(false);
    }
  }

  return {
    form: { ref: form, onSubmit, noValidate: true },
    /** What an input of the form needs besides its label. */
    input: (name: F) => ({
      name,
      error: refusal.fields[name],
      withAsterisk: false,
      required: required.includes(name),
      onInput: (_: ChangeEvent<HTMLInputElement> | FormEvent<HTMLElement>) => {
        if (refusal.fields[name]) setRefusal({ ...refusal, fields: { ...refusal.fields, [name]: '' } });
      },
    }),
    refusal,
    busy,
    /** The wait that the server asked for is over. */
    waited: () => setRefusal(nothingWrong),
  };
}
