import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controlTotals } from './journeys/control-totals.js';
import { dashboard } from './journeys/dashboard.js';
import { gate } from './journeys/gate.js';
import { inputs } from './journeys/inputs.js';
import { invoices } from './journeys/invoices.js';
import { keptDraft } from './journeys/kept-draft.js';
import { masterData } from './journeys/master-data.js';
import { mainTask } from './journeys/main-task.js';
import { manual } from './journeys/manual.js';
import { outage } from './journeys/outage.js';
import { pause } from './journeys/pause.js';
import { rehearsal } from './journeys/rehearsal.js';
import { results } from './journeys/results.js';
import { selection } from './journeys/selection.js';
import { shell } from './journeys/shell.js';
import { workList } from './journeys/work-list.js';
import { CHROMIUM, ScreensWorld } from './screens-world.js';

const world = new ScreensWorld(29_080);
// Where every change is tested, screens that nobody looked at are a failure.
const isCi = Boolean(process.env['CI']);
const inChromium = CHROMIUM === undefined && !isCi ? describe.skip : describe;
const name =
  CHROMIUM === undefined && !isCi ? 'the screens, skipped: this machine has no Chromium' : 'the screens in Chromium';

inChromium(name, () => {
  beforeAll(() => world.open(), 240_000);
  afterAll(() => world.close(), 60_000);

  // The journeys, a line each.
  results(world);
  dashboard(world);
  masterData(world);
  mainTask(world);
  manual(world);
  rehearsal(world);
  controlTotals(world);
  shell(world);
  invoices(world);
  inputs(world);
  workList(world);
  selection(world);
  keptDraft(world);
  gate(world);
  pause(world);
  outage(world);

  it('breaks nowhere', () => {
    expect(world.failures).toEqual([]);
  });
});
