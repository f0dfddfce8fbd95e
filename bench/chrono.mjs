// Reads the dates of NDJSON articles with chrono-node: what it is compared with is `hypecheck mentions`.
import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'

let found = 0
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) if (line) found += chrono.de.parse(JSON.parse(line).text).length
console.log(found)
