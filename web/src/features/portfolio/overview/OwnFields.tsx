import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FieldAdder } from '@/features/field/FieldAdder';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
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
        <FieldAdder label={t('setField')} all={all} without={shown} onPick={({ gid }) => setBegun(gid)} />
      )}
    </Panel>
  );
}
