import { useTranslation } from '@/lib/i18n/useTranslation';
import { AddPop } from '@/ui/AddPop';
import { Picker } from '@/ui/picker/Picker';
import { type CustomField, isEditable } from './field';

type Props = {
  label: string;
  /** All of the workspace, of which those that can be given a value are offered. */
  all: readonly CustomField[];
  /** Those that are there already. */
  without: readonly CustomField[];
  onPick: (field: CustomField) => void;
};

/** Chooses one more of the workspace's custom fields. */
export function FieldAdder({ label, all, without, onPick }: Props) {
  const { t } = useTranslation('field');
  const has = (field: CustomField) => without.some(({ gid }) => gid === field.gid);
  return (
    <AddPop label={label}>
      {(close) => (
        <Picker
          label={label}
          placeholder={t('findOne')}
          nothing={t('noneFound')}
          options={all
            .filter((field) => isEditable(field) && !has(field))
            .map(({ gid, name, resource_subtype }) => ({
              id: gid,
              label: name,
              hint: t(`kinds.${resource_subtype}`, { defaultValue: '' }),
            }))}
          chosen={new Set()}
          onPick={(picked) => {
            const field = all.find(({ gid }) => gid === picked);
            if (field) onPick(field);
            close();
          }}
          onClose={close}
        />
      )}
    </AddPop>
  );
}
