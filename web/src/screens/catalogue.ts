import { cycles } from './cycles/screen.js';
import { cycle } from './cycle/screen.js';
import { dashboard } from './dashboard/screen.js';
import { flow } from './flow/screen.js';
import { inputs } from './inputs/screen.js';
import { invoices } from './invoices/screen.js';
import { cycleCompare } from './cycle-compare/screen.js';
import { cycleInputs } from './cycle-inputs/screen.js';
import { cycleNew } from './cycle-new/screen.js';
import { cycleSelection } from './cycle-selection/screen.js';
import { about } from './about/screen.js';
import { audit } from './audit/screen.js';
import { contracts } from './contracts/screen.js';
import { customer } from './customer/screen.js';
import { customerImport } from './customer-import/screen.js';
import { customerNew } from './customer-new/screen.js';
import { customers } from './customers/screen.js';
import { management } from './management/screen.js';
import { settings } from './settings/screen.js';
import { supplyPoint } from './supply-point/screen.js';
import { supplyPoints } from './supply-points/screen.js';
import { users } from './users/screen.js';
import { workList } from './work-list/screen.js';
import { resettlements } from './resettlements/screen.js';
import type { Screen } from './screen.js';

/** Every screen. One line each. */
export const SCREENS: readonly Screen[] = [
  dashboard,
  flow,
  cycles,
  cycle,
  inputs,
  invoices,
  cycleNew,
  cycleSelection,
  cycleInputs,
  cycleCompare,
  about,
  audit,
  contracts,
  customer,
  customerImport,
  customerNew,
  customers,
  management,
  settings,
  supplyPoint,
  supplyPoints,
  users,
  resettlements,
  workList,
];
