// Runs once over the samples and keeps the code that V8 compiled meanwhile; part of the build.
const { readdirSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { codeFile, read, run } = require('./load.js')

/** What most runs read; what other formats need is compiled when it is needed. */
const folder = path.join(__dirname, '..', 'samples')
const samples = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => path.join(folder, name))
process.env.HYPECHECK_CACHE_DIR = ''
const script = read()
const { main } = run(script)

async function warm() {
  for (const format of ['pretty', 'json']) await main(['check', ...samples, '--no-config', '--format', format])
  process.exitCode = 0
  writeFileSync(codeFile, script.createCachedData())
}

warm()
