import { PersonPicker } from '@/features/task/fields/PersonPicker';
import cell from '@/features/task/grid/Cell.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { Pop } from '@/ui/Pop';
import { setOwner } from '../editPortfolio';
import { mayEditItem } from '../portfolios';
import { type CellProps, GridCell } from './GridCell';
import { useItemGrid } from './GridContext';

/** Who answers for it; picked again, nobody does. */
export function OwnerCell({ row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('portfolio');
  const { stopEditing } = useItemGrid();
  const { item } = row;
  const { owner } = item;
  const value = (
    <span className={cell.value}>
      {owner && (
        <>
          <Avatar name={owner.name} gid={owner.gid} size={22} />
          <span className={cell.text}>{owner.name}</span>
        </>
      )}
    </span>
  );
  return (
    <GridCell
      row={row}
      column="owner"
      isTabStop={isTabStop}
      editable={mayEditItem(item)}
      label={`${t('owner')}: ${owner?.name ?? t('nobody')}`}
    >
      {isEditing ? (
        <Pop open onClose={stopEditing} label={t('owner')} target={value}>
          <PersonPicker
            label={t('owner')}
            typed={typed}
            chosen={owner ? [owner] : []}
            onClose={stopEditing}
            onPick={(person) => {
              setOwner(item, person.gid === owner?.gid ? null : person);
              stopEditing();
            }}
          />
        </Pop>
      ) : (
        value
      )}
    </GridCell>
  );
}
