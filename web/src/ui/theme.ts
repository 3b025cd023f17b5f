import {
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f5f3',
  '#cfe9e6',
  '#a0d3ce',
  '#6dbcb4',
  '#45a89f',
  '#2a9b92',
  '#168c84',
  '#0b7a73',
  '#0b6b66',
  '#06524e',
];

/** Mantine's greys for the dark theme, in the tint of ours. */
const dark: MantineColorsTuple = [
  '#e4e9e9',
  '#c3cccc',
  '#9aa7a7',
  '#6d7a7b',
  '#3a4445',
  '#2b3233',
  '#202627',
  '#171b1c',
  '#121617',
  '#0c0f10',
];

/** Mantine chooses the text's colour once for both themes. */
const buttonColors = (variant: string) =>
  variant === 'filled' ? { '--button-bg': 'var(--c-accent)', '--button-color': 'var(--c-on-accent)' } : {};

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { teal, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Panels belong to the page's main part, also for those who go by its landmarks; fixed, so that it cuts none off.
    Portal: { defaultProps: { target: '#layers' } },
    Modal: { styles: { inner: { left: 0 } } },
    Popover: { defaultProps: { floatingStrategy: 'fixed' } },
    Menu: {
      defaultProps: {
        floatingStrategy: 'fixed',
        transitionProps: { duration: 80 },
        // The first item takes the focus, not an element that is nothing.
        withInitialFocusPlaceholder: false,
      },
    },
    Button: { vars: (_: unknown, { variant = 'filled' }: ButtonProps) => ({ root: buttonColors(variant) }) },
  },
});

export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--c-bg)',
    '--mantine-color-text': 'var(--c-text)',
    '--mantine-color-dimmed': 'var(--c-text-dim)',
    '--mantine-color-placeholder': 'var(--c-text-dim)',
    '--mantine-color-default-border': 'var(--c-border)',
    '--mantine-color-error': 'var(--c-danger)',
  };
  return {
    variables: {},
    light: shared,
    dark: {
      ...shared,
      '--mantine-color-default': 'var(--c-bg-raised)',
      '--mantine-color-default-hover': 'var(--c-bg-hover)',
    },
  };
};
