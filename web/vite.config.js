import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SCREENS = fileURLToPath(new URL('src/screens/', import.meta.url));

/**
 * `virtual:screen-titles`: the titles of all screens by language. They stand among the texts of their screens, which come only with
 * these; navigation and palette name a screen before that.
 */
function screenTitles() {
  const name = 'virtual:screen-titles';
  return {
    name: 'screen-titles',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const titles = {};
      for (const path of readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).toSorted()) {
        const [, screen, language] = /^([\w-]+)\/texts\.([\w-]+)\.json$/.exec(path) ?? [];
        if (!screen) continue;
        this.addWatchFile(SCREENS + path);
        const { title } = JSON.parse(readFileSync(SCREENS + path, 'utf8'));
        if (title) (titles[language] ??= {})[screen] = title;
      }
      return `export const titles = ${JSON.stringify(titles)};`;
    },
  };
}

/** `npm run dev -w web` serves the sources beside a running stack; the gateway of `npm start` serves the build. */
export default defineConfig({
  plugins: [react(), screenTitles()],
  build: {
    target: 'es2022',
    sourcemap: true,
    chunkSizeWarningLimit: 900,
    // Each file costs a request before anything is seen: what starts the program is one, what many screens share another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': process.env['KANTIA_URL'] ?? 'http://127.0.0.1:8080' } },
});
