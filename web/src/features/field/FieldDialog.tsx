import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { choices, createField, type FieldDraft, refreshFields, updateField } from './editFields';
import { type CustomField, kinds } from './field';
import { NumberFormatInputs } from './NumberFormatInputs';
import { newOption, OptionRows } from './OptionRows';

const inputs = ['name', 'enum_options'] as const;

type Props = { project?: string; field?: CustomField; name?: string; onClose: () => void };

/** A new custom field, for a project where one is named, or another look at one. */
export function FieldDialog({ project, field, name = '', onClose }: Props) {
  const { t } = useTranslation('field');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(field, name));
  const change = (changed: Partial<FieldDraft>) => setDraft((now) => ({ ...now, ...changed }));
  const isChoice = choices.includes(draft.resource_subtype);
  const { form, input, refusal, busy, waited } = useForm({
    fields: inputs,
    required: ['name'],
    check: () => ({
      enum_options:
        isChoice && draft.options.some((option) => !option.name.trim()) ? t('nameEach') : undefined,
    }),
    send: async () => {
      if (field) await updateField(field, draft);
      else await createField(workspace.gid, project, draft);
      refreshFields(queryClient, workspace.gid, project);
      onClose();
    },
  });
  return (
    <Dialog title={t(field ? 'edit' : 'new')} onClose={onClose} size={520}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('name')}
          value={draft.name}
          maxLength={1024}
          autoComplete="off"
          data-autofocus
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('kind')}
          value={draft.resource_subtype}
          disabled={field !== undefined}
          data={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={({ currentTarget: { value } }) => change({ resource_subtype: value })}
        />
        {isChoice && (
          <OptionRows
            options={draft.options}
            error={refusal.fields.enum_options}
            onChange={(options) => change({ options })}
          />
        )}
        {draft.resource_subtype === 'number' && <NumberFormatInputs draft={draft} onChange={change} />}
        <FormProblem
          refusal={{ ...refusal, general: refusal.general || (refusal.fields.enum_options ?? '') }}
          onWaited={waited}
        />
        <DialogFoot send={t(field ? 'save' : 'create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function draftOf(field: CustomField | undefined, name: string): FieldDraft {
  const options = (field?.enum_options ?? []).filter(({ enabled }) => enabled);
  return {
    name: field?.name ?? name,
    resource_subtype: field?.resource_subtype ?? 'enum',
    options: field
      ? options.map(({ gid, name, color }) => ({ key: gid, gid, name, color: color ?? 'none' }))
      : [newOption(0), newOption(1)],
    precision: field?.precision ?? 0,
    format: field?.format ?? 'none',
    currency_code: field?.currency_code ?? 'EUR',
    custom_label: field?.custom_label ?? '',
    custom_label_position: field?.custom_label_position ?? 'suffix',
  };
}
