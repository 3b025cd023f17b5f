import { lazy } from 'react';

export const loadDatePanel = () => import('./DatePanel');

/** The calendar comes after the list, or when it is opened before that. */
export const LazyDatePanel = lazy(() => loadDatePanel().then(({ DatePanel }) => ({ default: DatePanel })));
export const LazyDayPanel = lazy(() => import('./DayPanel').then(({ DayPanel }) => ({ default: DayPanel })));
