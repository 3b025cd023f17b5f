import { Fact } from '@/features/field/Fact';
import type { CustomField } from '@/features/field/field';
import { valueFor } from '@/features/task/setField';
import { asItem, setValue } from '../editPortfolio';
import { mayEditItem, type PortfolioDetail } from '../portfolios';

/** `begins`: it was just chosen, to be given its first value. */
type Props = { portfolio: PortfolioDetail; field: CustomField; begins: boolean };

export function OwnField({ portfolio, field, begins }: Props) {
  return (
    <>
      <dt>{field.name}</dt>
      <dd>
        <Fact
          field={field}
          value={portfolio.custom_fields.find(({ gid }) => gid === field.gid)}
          mayEdit={mayEditItem(portfolio)}
          begins={begins}
          onSave={(value) => setValue(asItem(portfolio), field, valueFor(field, portfolio), value)}
        />
      </dd>
    </>
  );
}
