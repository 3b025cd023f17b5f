import {
  IconCalendar,
  IconChartBar,
  IconLayoutKanban,
  IconList,
  IconTimelineEvent,
} from '@tabler/icons-react';
import type { Layout } from './savedViews';

export const layoutIcons: Record<Layout, typeof IconList> = {
  list: IconList,
  board: IconLayoutKanban,
  timeline: IconTimelineEvent,
  calendar: IconCalendar,
  dashboard: IconChartBar,
};
