import { MemoryUnits } from './memory-units.js';
import { InMemoryDirectory } from './in-memory-directory.js';
import { directorySuite } from './ports/directory.suite.js';

directorySuite(async () => ({
  directory: new InMemoryDirectory(),
  units: new MemoryUnits(),
  close: async () => undefined,
}));
