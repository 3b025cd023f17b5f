import { lazily } from '@/lib/lazily';

/** The calendar comes after the list, or when it is opened before that. */
export const LazyDatePanel = lazily(() => import('./DatePanel').then(({ DatePanel }) => DatePanel));
export const LazyDayPanel = lazily(() => import('./DayPanel').then(({ DayPanel }) => DayPanel));
