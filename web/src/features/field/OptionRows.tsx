import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { randomKey } from '@/lib/api/randomKey';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { OptionDraft } from './editFields';
import classes from './FieldDialog.module.css';
import { OptionColorButton } from './OptionColorButton';
import { nextColor } from './optionColors';

type Props = { options: OptionDraft[]; onChange: (options: OptionDraft[]) => void; error?: string };

export function newOption(count: number): OptionDraft {
  return { key: randomKey(), gid: null, name: '', color: nextColor(count) };
}

/** The options of a choice, to be named, coloured and ordered. Enter goes on to the next one. */
export function OptionRows({ options, onChange, error }: Props) {
  const { t } = useTranslation('field');
  const rows = useRef<HTMLFieldSetElement>(null);
  const toFocus = useRef<number | null>(null);

  useEffect(() => {
    if (toFocus.current === null) return;
    rows.current?.querySelectorAll('input')[toFocus.current]?.focus();
    toFocus.current = null;
  });

  function change(key: string, changed: Partial<OptionDraft>) {
    onChange(options.map((option) => (option.key === key ? { ...option, ...changed } : option)));
  }
  function add(place: number) {
    toFocus.current = place;
    onChange(options.toSpliced(place, 0, newOption(options.length)));
  }
  function move(place: number, step: 1 | -1) {
    const [option] = options.slice(place, place + 1);
    if (option) onChange(options.toSpliced(place, 1).toSpliced(place + step, 0, option));
  }
  function onKeyDown(event: KeyboardEvent, place: number) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add(place + 1);
  }

  return (
    <fieldset ref={rows} className={classes.options}>
      <legend>{t('options')}</legend>
      {options.map(({ key, name, color }, place) => {
        const called = name || t('optionNumber', { number: place + 1 });
        return (
          <div key={key} className={classes.option}>
            <OptionColorButton
              name={called}
              color={color}
              onChange={(chosen) => change(key, { color: chosen })}
            />
            <TextInput
              aria-label={t('optionNumber', { number: place + 1 })}
              value={name}
              maxLength={1024}
              error={error !== undefined && !name.trim()}
              onChange={(event) => change(key, { name: event.currentTarget.value })}
              onKeyDown={(event) => onKeyDown(event, place)}
            />
            {([-1, 1] as const).map((step) => (
              <ActionIcon
                key={step}
                variant="subtle"
                color="gray"
                disabled={place + step < 0 || place + step >= options.length}
                aria-label={t(step < 0 ? 'moveUp' : 'moveDown', { name: called })}
                onClick={() => move(place, step)}
              >
                {step < 0 ? <IconArrowUp size={15} /> : <IconArrowDown size={15} />}
              </ActionIcon>
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeOption', { name: called })}
              onClick={() => onChange(options.toSpliced(place, 1))}
            >
              <IconX size={15} />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        justify="start"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => add(options.length)}
      >
        {t('addOption')}
      </Button>
    </fieldset>
  );
}
