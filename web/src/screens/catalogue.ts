import { cycles } from './cycles/screen.js';
import { cycle } from './cycle/screen.js';
import { invoices } from './invoices/screen.js';
import { cycleInputs } from './cycle-inputs/screen.js';
import { cycleNew } from './cycle-new/screen.js';
import { cycleSelection } from './cycle-selection/screen.js';
import type { Screen } from './screen.js';

/** Every screen. One line each. */
export const SCREENS: readonly Screen[] = [cycles, cycle, invoices, cycleNew, cycleSelection, cycleInputs];
