import { ColorDot } from '@/ui/color/ColorDot';
import classes from './TagChips.module.css';
import type { Tag } from './tags';

export function TagChips({ tags }: { tags: Tag[] }) {
  return (
    <span className={classes.chips}>
      {tags.map((tag) => (
        <span key={tag.gid} className={classes.chip}>
          <ColorDot color={tag.color} round />
          {tag.name}
        </span>
      ))}
    </span>
  );
}
