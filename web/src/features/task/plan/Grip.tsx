import classes from './Grip.module.css';

/** The end of a bar, by which it is stretched. */
export const Grip = ({ side }: { side: 'start' | 'end' }) => (
  <span className={classes.grip} data-part={side} data-side={side} />
);
