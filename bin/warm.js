// Runs once over the samples and keeps the code that V8 compiled meanwhile; part of the build.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')
const { codeFile, file } = require('./load.js')

/** What most runs read; what other formats need is compiled when it is needed. */
const folder = path.join(__dirname, '..', 'samples')
const samples = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => path.join(folder, name))
process.env.HYPECHECK_CACHE_DIR = ''
const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file })
const bundle = { exports: {} }
script.runInThisContext().call(bundle.exports, bundle.exports, require, bundle, file, path.dirname(file))

async function warm() {
  for (const format of ['pretty', 'json']) await bundle.exports.main(['check', ...samples, '--no-config', '--format', format])
  process.exitCode = 0
  writeFileSync(codeFile, script.createCachedData())
}

warm()
