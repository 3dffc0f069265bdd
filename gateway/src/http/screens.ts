import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;
const FILE_NAME = /\.[a-z0-9]+$/;

/**
 * Serves the built screens at `/`. Addresses of screens are the page's own: whatever is not called like a file gets the page. Files under
 * `assets` carry their hash in the name and are kept; the page itself is always asked for. What was compressed
 * when it was built goes out compressed.
 */
export async function serveScreens(host: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    host.log.warn({ folder }, 'no screens are built here: the API alone is served');
    return;
  }
  await host.register(async (scope) => {
    await scope.register(helmet, {
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          // The kit writes its variables as inline styles.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: null,
        },
      },
    });
    await scope.register(files, {
      root: folder,
      serve: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const kept = path.includes(`${folder}/assets/`);
        reply.header('cache-control', kept ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
    scope.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, ({ params }, reply) =>
      reply.sendFile(FILE_NAME.test(params['*']) ? params['*'] : 'index.html'),
    );
  });
}
