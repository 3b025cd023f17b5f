import { Button } from '@mantine/core';
import { IconColumnInsertRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import { sayProblem } from '@/ui/toasts';
import { readPortfoliosAgain } from '../items';
import { addField, type PortfolioDetail, removeField } from '../portfolios';

type Props = { portfolio: PortfolioDetail; fields: readonly CustomField[] };

/** Which fields of the workspace the table shows; picked again, one goes. */
export function AddFieldButton({ portfolio, fields }: Props) {
  const { t } = useTranslation(['portfolio', 'field']);
  const { workspace } = useSession();
  const [open, setOpen] = useState(false);
  const { data: all = [] } = useQuery({ ...workspaceFieldsQuery(workspace.gid), enabled: open });
  const shown = new Set(fields.map(({ gid }) => gid));

  async function toggle(gid: string) {
    try {
      await (shown.has(gid) ? removeField : addField)(portfolio.gid, gid);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    readPortfoliosAgain(new Set([portfolio.gid]));
  }
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('fields')}
      target={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconColumnInsertRight size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('fields')}
        </Button>
      }
    >
      <Picker
        label={t('fields')}
        placeholder={t('field:find')}
        nothing={t('field:noneFound')}
        options={all.map(({ gid, name, resource_subtype }) => ({
          id: gid,
          label: name,
          hint: t(`field:kinds.${resource_subtype}`, { defaultValue: '' }),
        }))}
        chosen={shown}
        onPick={(gid) => void toggle(gid)}
        onClose={() => setOpen(false)}
      />
    </Pop>
  );
}
