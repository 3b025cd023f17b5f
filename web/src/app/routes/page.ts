import { lazyRouteComponent } from '@tanstack/react-router';
import { loadLaterTexts } from '@/lib/i18n/i18n';

/**
 * A page whose code comes when it is first opened, and its texts with it: a part of it that had to wait for its own
 * would take the whole page away meanwhile.
 */
export function page<T extends Record<string, unknown>, K extends keyof T>(find: () => Promise<T>, name: K) {
  return lazyRouteComponent(async () => {
    const [found] = await Promise.all([find(), loadLaterTexts()]);
    return found;
  }, name);
}
