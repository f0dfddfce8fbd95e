#!/usr/bin/env node

const [first, ...rest] = process.argv.slice(2)
if ((first === '--version' || first === '-V') && rest.length === 0) {
  console.log(require('../package.json').version)
} else {
  const end = () => {
    // Without taking its memory apart piece by piece, unless somebody still reads what was written.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit()
  }
  // What a write that failed has to say comes first.
  require('./load.js')
    .load()
    .main(process.argv.slice(2))
    .then(() => setImmediate(end))
}
