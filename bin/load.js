const { readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')

const file = path.join(__dirname, '..', 'dist', 'hypecheck.cjs')
/** The bundle as this Node compiled it when it was built: a third less time to the first article. */
const codeFile = path.join(__dirname, '..', 'dist', `hypecheck-${process.version}-${process.arch}.code`)

function readCode() {
  try {
    return readFileSync(codeFile)
  } catch {
    return undefined
  }
}

/** Loads the bundle, from compiled code where there is some; V8 refuses what another V8 compiled. */
function load() {
  const cachedData = readCode()
  if (!cachedData) {
    Module.enableCompileCache?.()
    return { program: require(file) }
  }
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData })
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file))
  return { program: module.exports, script }
}

module.exports = { load, file, codeFile }
