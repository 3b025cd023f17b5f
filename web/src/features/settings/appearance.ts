import { useMantineColorScheme } from '@mantine/core';
import { savePreference, usePreference } from '@/lib/preference';

export const themes = ['auto', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;

export type Density = (typeof densities)[number];

export function useAppearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density] = usePreference<Density>('density', 'comfortable');
  return { theme: colorScheme, setTheme: setColorScheme, density, setDensity };
}

function setDensity(density: Density) {
  savePreference('density', density);
  document.documentElement.setAttribute('data-density', density);
}
