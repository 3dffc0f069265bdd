import {
  createTheme,
  Chip,
  Loader,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { DARK, FAMILIES, FAMILY_DARK, FAMILY_LIGHT, LIGHT, type FamilyColours, type Tokens } from './tokens.js';

const BLUE: MantineColorsTuple = [
  '#E3F0FC',
  '#C7E0F8',
  '#93C5F8',
  '#6FB2F5',
  '#3B8DE0',
  '#1F74C9',
  '#0B5CAD',
  '#0A5199',
  '#084480',
  '#063766',
];

/** The kit's own red is too faint under white text and as text. */
const RED: MantineColorsTuple = [
  '#FCE6E8',
  '#F8CDD1',
  '#F59AA4',
  '#F07A85',
  '#DC4C5B',
  '#C62A3D',
  '#B3122B',
  '#A61B2B',
  '#8A0F22',
  '#6E0B1A',
];

/** The kit decides the text on a filled button by the light theme alone, and its yellow is too faint as text. */
const variantColorResolver: VariantColorsResolver = (input) => {
  if (input.color === 'yellow' && input.variant === 'light')
    return { ...defaultVariantColorsResolver(input), ...WARNING };
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--kl-onPrimary)' } : colours;
};

const WARNING = { background: 'var(--kl-warning-tint)', color: 'var(--kl-warning-text)' } as const;
const WITHOUT_BANNER = { header: { role: 'presentation' } } as const;

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '28px' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '20px', lineHeight: '28px' }, h2: { fontSize: '16px', lineHeight: '24px' } },
  },
  colors: { brand: BLUE, red: RED },
  variantColorResolver,
  components: {
    // Filled, its words are hard to read in the dark.
    Chip: Chip.extend({ defaultProps: { variant: 'outline' } }),
    // What is on its way has a name, so it has a role too.
    Loader: Loader.extend({ defaultProps: { role: 'status' } }),
    // A place for the focus that no reader of a menu expects.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The page has one banner; the head of what stands over it is no other.
    Drawer: { defaultProps: { attributes: WITHOUT_BANNER } },
    Modal: { defaultProps: { attributes: WITHOUT_BANNER } },
  },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

function variables(tokens: Tokens, families: Readonly<Record<string, FamilyColours>>): Record<string, string> {
  const own = Object.entries(tokens).map(([name, value]) => [`--kl-${name}`, value]);
  const status = FAMILIES.flatMap((family) =>
    Object.entries(families[family] ?? {}).map(([part, value]) => [`--kl-${family}-${part}`, String(value)]),
  );
  return {
    ...Object.fromEntries([...own, ...status]),
    '--mantine-color-body': tokens.surface,
    '--mantine-color-text': tokens.text,
    '--mantine-color-dimmed': tokens.tertiary,
    '--mantine-color-placeholder': tokens.tertiary,
    '--mantine-color-default-border': tokens.control,
    '--mantine-color-error': families['danger']?.text ?? tokens.text,
    '--mantine-color-anchor': tokens.primary,
  };
}

/** The kit's own greys of the dark theme, from deep to high, made ours: fields, menus, what is under the pointer. */
const DARK_GREYS = {
  '--mantine-color-dark-8': DARK.sunken,
  '--mantine-color-dark-7': DARK.surface,
  '--mantine-color-dark-6': DARK.surface,
  '--mantine-color-dark-5': '#252E39',
  '--mantine-color-dark-4': DARK.border,
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(LIGHT, FAMILY_LIGHT),
  dark: { ...variables(DARK, FAMILY_DARK), ...DARK_GREYS },
});
