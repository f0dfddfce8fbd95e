#!/usr/bin/env node

const [first, ...rest] = process.argv.slice(2)
if ((first === '--version' || first === '-V') && rest.length === 0) {
  console.log(require('../package.json').version)
} else {
  require('../dist/hypecheck.cjs').main(process.argv.slice(2))
}
