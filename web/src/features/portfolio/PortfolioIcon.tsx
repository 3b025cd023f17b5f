import { IconFolders } from '@tabler/icons-react';
import classes from './PortfolioIcon.module.css';

/** Tells a portfolio from a project, in its colour; decoration beside a name. */
export function PortfolioIcon({ color, size = 16 }: { color: string | null; size?: number }) {
  return (
    <span className={classes.icon} data-color={color ?? 'none'} aria-hidden>
      <IconFolders size={size} stroke={1.7} />
    </span>
  );
}
