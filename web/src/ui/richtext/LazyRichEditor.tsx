import { lazily } from '@/lib/lazily';

/** The editor is larger than the rest of the page; it comes after it. */
export const LazyRichEditor = lazily(() => import('./RichEditor').then(({ RichEditor }) => RichEditor));
