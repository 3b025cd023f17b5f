import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CustomField, isEditable, workspaceFieldsQuery } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { AddPop } from '@/ui/AddPop';
import { Panel } from '@/ui/Panel';
import { Picker } from '@/ui/picker/Picker';
import { mayEditItem, type PortfolioDetail } from '../portfolios';
import { OwnField } from './OwnField';
import classes from './PortfolioOverview.module.css';

/** What the portfolio itself has of the workspace's custom fields. */
export function OwnFields({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation(['portfolio', 'field']);
  const { workspace } = useSession();
  const { data: all = [] } = useQuery(workspaceFieldsQuery(workspace.gid));
  const [begun, setBegun] = useState<string | null>(null);
  const mayEdit = mayEditItem(portfolio);
  const has = (field: CustomField) =>
    formatValue(
      field,
      portfolio.custom_fields.find(({ gid }) => gid === field.gid),
    ) !== '';
  const shown = all.filter((field) => has(field) || field.gid === begun);
  if (shown.length === 0 && !mayEdit) return null;
  return (
    <Panel title={t('field:fields')}>
      {shown.length > 0 && (
        <dl className={classes.facts}>
          {shown.map((field) => (
            <OwnField key={field.gid} portfolio={portfolio} field={field} begins={field.gid === begun} />
          ))}
        </dl>
      )}
      {mayEdit && (
        <AddPop label={t('setField')}>
          {(close) => (
            <Picker
              label={t('setField')}
              placeholder={t('field:find')}
              nothing={t('field:noneFound')}
              options={all
                .filter((field) => isEditable(field) && !shown.includes(field))
                .map(({ gid, name, resource_subtype }) => ({
                  id: gid,
                  label: name,
                  hint: t(`field:kinds.${resource_subtype}`, { defaultValue: '' }),
                }))}
              chosen={new Set()}
              onPick={(gid) => {
                setBegun(gid);
                close();
              }}
              onClose={close}
            />
          )}
        </AddPop>
      )}
    </Panel>
  );
}
