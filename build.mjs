// Bundles src/ into dist/; runs by itself on `npm ci`.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, transform } from 'esbuild'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
rmSync('dist', { recursive: true, force: true })

/** `import text from './browser.css?raw'` gives the file's text, without what only its readers need. */
const raw = {
  name: 'raw',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path: file, resolveDir }) => ({ path: path.join(resolveDir, file.slice(0, -4)), namespace: 'raw' }))
    onLoad({ filter: /.*/, namespace: 'raw' }, async ({ path: file }) => {
      const loader = path.extname(file).slice(1)
      const { code } = await transform(readFileSync(file, 'utf8'), { loader, minify: true, charset: 'utf8' })
      return { contents: code, loader: 'text', watchFiles: [file] }
    })
  },
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { __VERSION__: JSON.stringify(version) },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [raw],
}

await build({
  ...common,
  entryPoints: { hypecheck: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  minify: true,
})
