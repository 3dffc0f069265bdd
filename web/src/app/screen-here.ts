import { useMatches } from '@tanstack/react-router';
import { SCREENS } from '../screens/catalogue.js';

/** The screen at the address, as the catalogue has it. */
export function useScreen() {
  const name = useMatches({ select: (matches) => matches.at(-1)?.staticData.screen });
  return SCREENS.find((screen) => screen.name === name) ?? null;
}
