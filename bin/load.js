const { readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const file = path.join(__dirname, '..', 'dist', 'hypecheck.cjs')
/** The bundle as this Node compiled it when it was built: a third less time to the first article. */
const codeFile = path.join(__dirname, '..', 'dist', `hypecheck-${process.version}-${process.arch}.code`)

/**
 * How much code V8 runs before it optimises it. Its own tenth of that is made for programs that run for hours:
 * here optimising took a third of the processor time of a run on one article, and as much of one on seventy.
 */
const OPTIMISE_AFTER = '--interrupt-budget=600000'

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
  // The build has seen to it that the bundle is ASCII.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData })
  // What Node compiled is refused like all compiled code where flags are set before it is read: streams are read now.
  for (const stream of ['stdout', 'stderr']) process[stream]
  setFlagsFromString(OPTIMISE_AFTER)
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file))
  return { program: module.exports, script }
}

module.exports = { load, file, codeFile }
