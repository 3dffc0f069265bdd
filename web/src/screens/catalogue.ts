import { cycles } from './cycles/screen.js';
import { cycle } from './cycle/screen.js';
import type { Screen } from './screen.js';

/** Every screen. One line each. */
export const SCREENS: readonly Screen[] = [cycles, cycle];
