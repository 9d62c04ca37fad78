import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/**
 * Built files carry no inline script and nothing that is evaluated, so that `script-src 'self'` holds. While developing,
 * `/api` is the API of `npm start`, or of VOUCH_API.
 */
export default defineConfig(({ command }) => {
  // also where tests have it built, whose own environment is another
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return settings;
});

const settings: UserConfig = {
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': { target: process.env['VOUCH_API'] ?? 'http://127.0.0.1:3000' } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
  },
};
