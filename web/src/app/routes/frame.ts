import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSession } from './requireSession';
import { root } from './root';

const loadFrame = () => import('../Frame');

/** Everything behind the sign-in. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: (where) => {
    void loadFrame();
    return requireSession(where);
  },
  component: lazyRouteComponent(loadFrame, 'Frame'),
});
