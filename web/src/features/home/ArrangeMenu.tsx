import { Button, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLayoutGrid } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './ArrangeMenu.module.css';
import type { Widget } from './home';

type Props = { widgets: Widget[]; onChange: (widgets: Widget[]) => void };

/** Which widgets are on Home, in which order and how wide; kept for the person, wherever they sign in. */
export function ArrangeMenu({ widgets, onChange }: Props) {
  const { t } = useTranslation('home');
  const [open, setOpen] = useState(false);
  const set = (name: string, changed: Partial<Widget>) =>
    onChange(widgets.map((widget) => (widget.name === name ? { ...widget, ...changed } : widget)));
  function move(from: number, by: number) {
    const next = [...widgets];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(from + by, 0, moved);
    onChange(next);
  }
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('arrange.title')}
      width={340}
      target={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLayoutGrid size={15} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('arrange.title')}
        </Button>
      }
    >
      <ul className={classes.list} aria-label={t('arrange.title')}>
        {widgets.map((widget, place) => {
          const name = t(`widgets.${widget.name}`);
          return (
            <li key={widget.name} className={classes.row}>
              <Switch
                size="xs"
                className={classes.switch}
                label={name}
                checked={!widget.hidden}
                onChange={(event) => set(widget.name, { hidden: !event.currentTarget.checked })}
              />
              <button
                type="button"
                className={classes.size}
                aria-pressed={widget.size === 'full'}
                aria-label={t('arrange.wide', { name })}
                onClick={() => set(widget.name, { size: widget.size === 'full' ? 'half' : 'full' })}
              >
                {t(`arrange.sizes.${widget.size}`)}
              </button>
              <button
                type="button"
                className={classes.move}
                disabled={place === 0}
                aria-label={t('arrange.up', { name })}
                onClick={() => move(place, -1)}
              >
                <IconArrowUp size={15} />
              </button>
              <button
                type="button"
                className={classes.move}
                disabled={place === widgets.length - 1}
                aria-label={t('arrange.down', { name })}
                onClick={() => move(place, 1)}
              >
                <IconArrowDown size={15} />
              </button>
            </li>
          );
        })}
      </ul>
    </Pop>
  );
}
