import { localStorageColorSchemeManager } from '@mantine/core';

/** The same key as public/appearance.js reads before the first paint. */
export const colorScheme = localStorageColorSchemeManager({ key: 'cairn.theme' });
