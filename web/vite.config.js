import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev -w web` serves the sources beside a running stack; the gateway of `npm start` serves the build. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 700 },
  server: { port: 5173, proxy: { '/api': process.env['KANTIA_URL'] ?? 'http://127.0.0.1:8080' } },
});
