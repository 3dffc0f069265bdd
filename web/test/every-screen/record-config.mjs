// `npm run record -w @kantia/web`: like the system tests, but of what records.
import all from '../../../jest.config.mjs';

const system = all.projects.find(({ displayName }) => displayName === 'system');
export default { ...system, rootDir: '../../..', testTimeout: 900_000, testMatch: ['**/every-screen/record.ts'] };
