/** Colours of the product (docs/adr/0013): every text pair has a contrast of 4.5 or more, every graphic 3 or more on its surface. */
export interface Tokens {
  readonly background: string;
  readonly surface: string;
  readonly sunken: string;
  readonly border: string;
  readonly control: string;
  readonly text: string;
  readonly secondary: string;
  readonly tertiary: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly focus: string;
}
export const LIGHT: Tokens = {
  background: '#F7F8FA',
  surface: '#FFFFFF',
  sunken: '#EEF1F5',
  border: '#D5DAE1',
  control: '#7D8896',
  text: '#17202B',
  secondary: '#4A5666',
  tertiary: '#626D7B',
  primary: '#0B5CAD',
  onPrimary: '#FFFFFF',
  focus: '#0B5CAD',
};
export const DARK: Tokens = {
  background: '#10151C',
  surface: '#171E27',
  sunken: '#0C1117',
  border: '#2C3642',
  control: '#6F7C8B',
  text: '#E8EDF3',
  secondary: '#B3BECB',
  tertiary: '#8D9AA9',
  primary: '#6FB2F5',
  onPrimary: '#0C1117',
  focus: '#93C5F8',
};

/** Families of status: `solid` for graphics, `text` on `tint` for badges. */
export const FAMILIES = ['neutral', 'info', 'review', 'warning', 'danger', 'success'] as const;
export type Family = (typeof FAMILIES)[number];
export interface FamilyColours {
  readonly solid: string;
  readonly text: string;
  readonly tint: string;
}
export const FAMILY_LIGHT: Readonly<Record<Family, FamilyColours>> = {
  neutral: { solid: '#8391A1', text: '#4A5666', tint: '#EEF1F5' },
  info: { solid: '#3B8DE0', text: '#0B5CAD', tint: '#E3F0FC' },
  review: { solid: '#6B3FA0', text: '#5B2F8F', tint: '#F1E8FA' },
  warning: { solid: '#C98500', text: '#7A4B00', tint: '#FDF0D5' },
  danger: { solid: '#B3122B', text: '#A61B2B', tint: '#FCE6E8' },
  success: { solid: '#2E8B57', text: '#14663A', tint: '#DFF3E7' },
};
export const FAMILY_DARK: Readonly<Record<Family, FamilyColours>> = {
  neutral: { solid: '#5F6B79', text: '#B3BECB', tint: '#252E39' },
  info: { solid: '#3F8BD6', text: '#8DC3F8', tint: '#12304C' },
  review: { solid: '#C79BFF', text: '#D3B4FF', tint: '#2B1B40' },
  warning: { solid: '#E8AE4A', text: '#F2C063', tint: '#3A2A0B' },
  danger: { solid: '#F07A85', text: '#F59AA4', tint: '#45161C' },
  success: { solid: '#86DDB0', text: '#7FD3A3', tint: '#113523' },
};
