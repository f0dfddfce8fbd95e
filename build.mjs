// Bundles src/ into dist/ and compiles what ships with it; runs by itself on `npm ci`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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
/** What is cached by one build is worth nothing to another. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const hash = createHash('sha256').update(version)
for (const name of sources.sort()) hash.update(readFileSync(path.join('src', name)))

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Dynamic imports become require(): the bundle is run as a script, which knows no import().
  supported: { 'dynamic-import': false },
  define: {
    __VERSION__: JSON.stringify(version),
    __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 16)),
    // Bundled libraries ask for it to make a require() of their own; a path does as well as an address there.
    'import.meta.url': '__filename',
  },
  // Half a megabyte that only a new rule with a regular expression needs.
  external: ['scslre'],
  legalComments: 'none',
  logLevel: 'warning',
}

/** commander loads child_process, and with it half of Node's network code, for a kind of command that hypecheck has none of. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'nothing' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

await build({
  ...common,
  plugins: [raw, withoutChildProcess],
  entryPoints: { hypecheck: 'src/cli/main.ts', index: 'src/index.ts', prebuild: 'src/cli/prebuild.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  minify: true,
})

/** A bundle that is ASCII takes half the memory, and a tenth of the time to read: esbuild leaves patterns and tagged templates as they are. */
const bundle = readFileSync('dist/hypecheck.cjs', 'utf8')
writeFileSync(
  'dist/hypecheck.cjs',
  bundle.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
)

const require = createRequire(import.meta.url)
const problems = await require('./dist/prebuild.cjs').prebuild('rules', 'dist')
for (const problem of problems) console.error(`hypecheck: ${problem}`)
rmSync('dist/prebuild.cjs')

// Compiled code for the Node that builds; another one does without.
spawnSync(process.execPath, ['bin/warm.js'], { stdio: ['ignore', 'ignore', 'inherit'] })
