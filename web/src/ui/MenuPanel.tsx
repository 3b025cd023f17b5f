import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Anchor } from './Anchor';
import type { MenuEntry } from './menuEntry';
import { useOpening } from './useOpening';

type Props = {
  anchor: HTMLElement;
  open: boolean;
  onOpen: (open: boolean) => void;
  entries: readonly (MenuEntry | false)[];
  width?: number;
  position?: 'bottom-start' | 'bottom-end';
  returnFocus?: boolean;
};

export function MenuPanel(props: Props) {
  const { anchor, open, onOpen, entries, width = 200, position = 'bottom-start', returnFocus } = props;
  const opened = useOpening(open);
  return (
    <Menu
      opened={opened}
      onChange={onOpen}
      position={position}
      width={width}
      shadow="md"
      returnFocus={returnFocus}
    >
      <Menu.Target>
        <Anchor element={anchor} />
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a menu keep their places.
          entry ? <Entry key={place} entry={entry} /> : null,
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'item':
      return (
        <Menu.Item
          leftSection={entry.icon}
          rightSection={entry.end}
          disabled={entry.disabled}
          color={entry.danger ? 'var(--c-danger)' : undefined}
          onClick={entry.run}
        >
          {entry.label}
          {entry.hint && <div style={{ fontSize: 12 }}>{entry.hint}</div>}
        </Menu.Item>
      );
    case 'link':
      return (
        <Menu.Item component={Link} to={entry.to} leftSection={entry.icon}>
          {entry.label}
        </Menu.Item>
      );
    case 'note':
      return entry.content;
    case 'line':
      return <Menu.Divider />;
    case 'choices':
      return (
        <>
          <Menu.Label>{entry.title}</Menu.Label>
          <Menu.RadioGroup value={entry.chosen} onChange={entry.onChoose}>
            {entry.choices.map(({ value, label }) => (
              <Menu.RadioItem key={value} value={value} closeMenuOnClick>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </>
      );
  }
}
