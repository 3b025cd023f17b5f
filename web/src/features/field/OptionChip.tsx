import type { EnumOption } from './field';
import classes from './OptionChip.module.css';

type Chosen = Pick<EnumOption, 'gid' | 'name' | 'color'>;

/** The chosen options of a field, in their colours. */
export function OptionChips({ options }: { options: readonly Chosen[] }) {
  return (
    <span className={classes.chips}>
      {options.map(({ gid, name, color }) => (
        <span key={gid} className={classes.chip} data-option={color ?? 'none'}>
          {name}
        </span>
      ))}
    </span>
  );
}

/** An option's colour beside its name. */
export function OptionSwatch({ color }: { color: string | null }) {
  return <span className={classes.swatch} data-option={color ?? 'none'} aria-hidden />;
}
