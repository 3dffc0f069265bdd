// `node deploy/bundle.mjs FOLDER NAME=ENTRY…`: compiled entries with all that they load, as one file each and shared parts.
import { renameSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [folder, ...entries] = process.argv.slice(2);
/** Telemetry patches `pg` as it is loaded, few load MinIO's client; pages of the API's description and the first file of a thread lie beside their code. */
const APART = ['pg', 'minio', '@fastify/swagger-ui', 'piscina'];

/** Migrations, children and texts are found from where the code that names them was. */
const placed = {
  name: 'placed',
  transform: {
    filter: { id: { exclude: /node_modules/ }, code: 'import.meta.url' },
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      map: null,
    }),
  },
};

const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => entry.split('='))),
  platform: 'node',
  external: APART,
  plugins: [placed],
  // Libraries name transports and servers that they do not bring; nobody asks for those.
  checks: { unresolvedImport: false },
});
const made = `${folder}.${process.pid}`;
await bundle.write({
  dir: made,
  entryFileNames: '[name].mjs',
  sourcemap: true,
  keepNames: true,
  strictExecutionOrder: true,
});
// Whole or not at all: a start that is broken off must not leave half of it.
rmSync(folder, { recursive: true, force: true });
renameSync(made, folder);
