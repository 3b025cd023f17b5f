import { type ComponentType, lazy, useState } from 'react';

/**
 * A component whose code comes when it is first shown, or before that by `load`. Where its code is there it shows at
 * once, and not, as React has it for everything lazy, a third of a second after its placeholder.
 */
export function lazily<P extends object>(find: () => Promise<ComponentType<P>>) {
  let ready: ComponentType<P> | undefined;
  const load = async () => {
    ready = await find();
    return ready;
  };
  const later = lazy(async () => ({ default: await load() }));
  const choose = () => ready ?? later;
  return Object.assign((props: P) => <Chosen choose={choose} props={props} />, { load });
}

type Props<P> = { choose: () => ComponentType<P>; props: P };

function Chosen<P extends object>({ choose, props }: Props<P>) {
  // The same as long as it is shown: another one would begin anew.
  const [Component] = useState(choose);
  return <Component {...props} />;
}
