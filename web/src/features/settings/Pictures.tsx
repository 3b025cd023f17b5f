import type { Density } from './appearance';
import classes from './Pictures.module.css';

/** Small drawings of the app: what the choice will look like. */
export function ThemePicture({ theme }: { theme: 'auto' | 'light' | 'dark' }) {
  const shown = theme === 'auto' ? (['light', 'dark'] as const) : [theme];
  return (
    <div className={classes.picture} aria-hidden>
      {shown.map((half) => (
        <div key={half} className={classes.app} data-shown={half}>
          <i />
          <b />
          <b />
          <b />
        </div>
      ))}
    </div>
  );
}

export function DensityPicture({ density }: { density: Density }) {
  const rows = density === 'compact' ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4];
  return (
    <div className={classes.picture} aria-hidden>
      <div className={classes.rows}>
        {rows.map((row) => (
          <b key={row} />
        ))}
      </div>
    </div>
  );
}
