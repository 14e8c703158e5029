// Builds the console into dist/console. The citizen page stays free of the staff kit: each screen is its own chunk.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // The staff kit (antd) is one chunk that every staff screen shares and the browser keeps.
    chunkSizeWarningLimit: 1600,
  },
})
