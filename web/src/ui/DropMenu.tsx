import { cloneElement, type HTMLAttributes, type ReactElement, type Ref, Suspense, useState } from 'react';
import { lazily } from '@/lib/lazily';
import type { MenuEntry } from './menuEntry';

/** The code of menus that are open; the page does without it until then. */
const MenuPanel = lazily(() => import('./MenuPanel').then(({ MenuPanel }) => MenuPanel));
export const loadMenuPanel = MenuPanel.load;

type Target = ReactElement<
  HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLElement>; 'data-expanded'?: boolean }
>;
type Props = {
  target: Target;
  entries: readonly (MenuEntry | false)[];
  width?: number;
  position?: 'bottom-start' | 'bottom-end';
  /** The focus comes back to the target, unless what was chosen takes it. */
  returnFocus?: boolean;
};

/** A button that opens a menu. */
export function DropMenu({ target, entries, ...panel }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  function toggle() {
    setWasOpen(true);
    setOpen(!open);
  }
  return (
    <>
      {cloneElement(target, {
        ref: setAnchor,
        onClick: toggle,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'data-expanded': open || undefined,
      })}
      {anchor && wasOpen && (
        <Suspense>
          <MenuPanel anchor={anchor} open={open} onOpen={setOpen} entries={entries} {...panel} />
        </Suspense>
      )}
    </>
  );
}
