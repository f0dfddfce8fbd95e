import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

const RAW = '\0raw:'

/** `import text from './browser.css?raw'` gives the file's text, as in build.mjs; Vite's own way empties style sheets in tests. */
const raw: Plugin = {
  name: 'raw',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('?raw') && importer ? `${RAW}${path.resolve(path.dirname(importer), id.slice(0, -4))}.txt` : undefined,
  load: (id) => (id.startsWith(RAW) ? `export default ${JSON.stringify(readFileSync(id.slice(RAW.length, -4), 'utf8'))}` : undefined),
}

/** Where the numbers of a run are to be written, besides telling a person. */
const results = process.env.HYPECHECK_TEST_RESULTS

export default defineConfig({
  plugins: [raw],
  test: {
    globalSetup: './tests/build.ts',
    // Many tests wait for programs that they start.
    maxWorkers: '100%',
    // The sources are loaded once a worker, not once a file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
})
