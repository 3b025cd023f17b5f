import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import { add } from './list/placeItem';
import { PortfolioIcon } from './PortfolioIcon';
import { type Item, portfoliosQuery } from './portfolios';

type Props = { portfolio: string; items: readonly Item[] };

/** Finds projects and portfolios by name and adds one after the other. */
export function AddItems({ portfolio, items, size }: Props & { size?: 'xs' }) {
  const { t } = useTranslation('portfolio');
  const [open, setOpen] = useState(false);
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('addItems')}
      width={340}
      target={
        <Button size={size} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(!open)}>
          {t('addItems')}
        </Button>
      }
    >
      <ItemPicker portfolio={portfolio} items={items} onClose={() => setOpen(false)} />
    </Pop>
  );
}

function ItemPicker({ portfolio, items, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const { workspace } = useSession();
  const { data: projects } = useQuery(projectsQuery(workspace.gid));
  const { data: portfolios } = useQuery(portfoliosQuery(workspace.gid));
  const offered = useMemo(() => {
    const there = new Set([portfolio, ...items.map(({ gid }) => gid)]);
    return [
      ...(portfolios ?? []).filter(({ archived }) => !archived).map((one) => itemFrom('portfolio', one)),
      ...(projects ?? []).map((one) => itemFrom('project', one)),
    ].filter(({ gid }) => !there.has(gid));
  }, [portfolio, items, projects, portfolios]);
  return (
    <Picker
      label={t('addItems')}
      placeholder={t('findItem')}
      nothing={t('nothingFound')}
      options={offered.map(({ gid, name, color, resource_type }) => ({
        id: gid,
        label: name,
        hint: resource_type === 'portfolio' ? t('common:portfolio') : undefined,
        icon: resource_type === 'portfolio' ? <PortfolioIcon color={color} /> : <ColorDot color={color} />,
      }))}
      chosen={new Set()}
      onPick={(gid) => {
        const item = offered.find((one) => one.gid === gid);
        if (item) add(portfolio, item);
      }}
      onClose={onClose}
    />
  );
}

type Known = Pick<Item, 'gid' | 'name' | 'color'> & Partial<Item>;

/** As far as it is known before the server tells of it as an item. */
const itemFrom = (resource_type: Item['resource_type'], known: Known): Item => ({
  owner: null,
  start_on: null,
  due_on: null,
  archived: false,
  current_status_update: null,
  progress: null,
  my_access_level: 'viewer',
  custom_fields: [],
  ...known,
  resource_type,
});
