const { readFileSync } = require('node:fs')
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
/**
 * By how many per cent of what is in use the heap may grow before V8 clears it. Left alone it lets it grow fourfold:
 * 3,000 articles took 205 MB instead of 167, and no less time.
 */
const CLEAR_AFTER = '--heap-growing-percent=50'

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
    require('node:module').enableCompileCache?.()
    return require(file)
  }
  const script = read(cachedData)
  // What Node compiled is refused like all compiled code where flags are set before it is read: streams are read now.
  for (const stream of ['stdout', 'stderr']) process[stream]
  setFlagsFromString(OPTIMISE_AFTER)
  setFlagsFromString(CLEAR_AFTER)
  return run(script)
}

/** The bundle as a function, as Node makes one of every module; the build has seen to it that it is ASCII. */
function read(cachedData) {
  const code = readFileSync(file, 'latin1')
  return new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, { filename: file, cachedData })
}

/** What the bundle exports. */
function run(script) {
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file))
  return module.exports
}

module.exports = { load, read, run, codeFile }
