// Measures hypecheck against tools that do a comparable part, and prints the table of BENCHMARKS.md.
// node bench/bench.mjs [--scale 0.1] [--only start,scan,check,mentions,recognition,growth]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs'
import { availableParallelism, cpus, release, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { articleMaker, makePhrases, phraseRules } from './generate.mjs'

const { values: given } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'start,scan,check,mentions,recognition,growth' },
  },
})
const scale = Number(given.scale)
const only = given.only.split(',')
const HERE = import.meta.dirname
const BIN = path.join(HERE, '..', 'bin', 'hypecheck.js')
const TIME = '/usr/bin/time'
const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

// NODE_EXTRA_CA_CERTS triples the start of Node 20 and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
env.HYPECHECK_CACHE_DIR = path.join(folder, 'cache')

for (const [tool, hint] of [
  [TIME, 'apt-get install time'],
  ['rg', 'apt-get install ripgrep'],
  [path.join(HERE, 'node_modules', '.bin', 'textlint'), 'npm ci --prefix bench'],
])
  if (spawnSync(tool, ['--version']).error) {
    console.error(`bench: ${tool} is missing; ${hint}`)
    process.exit(2)
  }

/** Runs a command so many times: seconds on the clock, seconds of processor time, and kilobytes at the peak, of one. */
function run(words, { cwd = folder, more = {}, times = 1 } = {}) {
  const report = path.join(folder, 'time')
  const out = openSync('/dev/null', 'w')
  // GNU time counts in hundredths of a second: what takes no longer is run several times.
  const all = times === 1 ? words : ['sh', '-c', 'n=$1; shift; for i in $(seq "$n"); do "$@"; done', 'sh', String(times), ...words]
  spawnSync(TIME, ['-o', report, '-f', '%e %U %S %M', ...all], { cwd, env: { ...env, ...more }, stdio: ['ignore', out, out] })
  closeSync(out)
  const [wall, user, system, peak] = readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number)
  return { wall: wall / times, cpu: (user + system) / times, peak }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

/** Runs commands in turn, several times: the medians of each. The first round warms the page cache and does not count. */
function compare(commands, runs = Number(given.runs)) {
  const found = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let i = 0; i <= runs; i++)
    for (const [name, command] of Object.entries(commands)) {
      const one = run(command.words ?? command, command)
      if (i > 0) found[name].push(one)
    }
  return Object.fromEntries(
    Object.entries(found).map(([name, list]) => [
      name,
      Object.fromEntries(['wall', 'cpu', 'peak'].map((key) => [key, median(list.map((each) => each[key]))])),
    ]),
  )
}

const rows = []
const ratio = (a, b) => (a / b).toFixed(2)
/** A row of the table; `by` computes the ratio from seconds on the clock, then from processor time. */
function row(measure, bar, by) {
  rows.push([measure, bar, by('wall'), by('cpu')])
  console.error(`${measure}: ${by('wall')} (processor time ${by('cpu')}), bar ${bar}`)
}

const node = process.execPath
const hypecheck = (...words) => [node, BIN, ...words]
const checkNdjson = (...words) => hypecheck('check', '--no-config', '--format', 'ndjson', ...words)

const phrases = makePhrases(10_000)
const planted = phrases.slice(0, 100)
for (const number of [100, 1000, 10_000]) {
  writeFileSync(path.join(folder, `${number}.txt`), phrases.slice(0, number).join('\n') + '\n')
  writeFileSync(path.join(folder, `${number}.yaml`), phraseRules(phrases.slice(0, number)))
}

/** So many articles as files in folders of 256; gives back the folder and its bytes. */
function asFiles(number) {
  const next = articleMaker({ seed: 1, companies: 500, phrases: planted })
  const root = path.join(folder, `files-${number}`)
  let bytes = 0
  for (let i = 0; i < number; i++) {
    const here = path.join(root, String(i >> 8).padStart(4, '0'))
    if (i % 256 === 0) mkdirSync(here, { recursive: true })
    const text = next()
    bytes += Buffer.byteLength(text)
    writeFileSync(path.join(here, `${String(i).padStart(6, '0')}.txt`), text)
  }
  return { root, bytes }
}

/** So many articles as NDJSON, about 500 companies. */
function asNdjson(number) {
  const file = path.join(folder, `${number}.ndjson`)
  if (existsSync(file)) return file
  const next = articleMaker({ seed: 2, companies: 500, phrases: planted })
  const handle = openSync(file, 'w')
  for (let i = 0; i < number; i++) writeSync(handle, `${JSON.stringify({ id: `a${i}`, text: next() })}\n`)
  closeSync(handle)
  return file
}

function measureStart() {
  const article = path.join(HERE, '..', 'samples', 'de', '2025-12-15-rhenalis-roboter.md')
  const text = path.join(HERE, '..', 'samples', 'de', '2026-02-19-rhenalis-agentur.txt')
  const own = path.join(folder, 'own.yaml')
  writeFileSync(own, phraseRules(planted))
  const often = (words, more) => ({ words, more, times: 10 })
  const found = compare(
    {
      bare: often([node, '-e', '0']),
      version: often(hypecheck('--version')),
      text: often(hypecheck('check', '--no-config', text)),
      markdown: often(hypecheck('check', '--no-config', article)),
      cold: often(hypecheck('check', '--no-config', '--rules', own, text), { HYPECHECK_CACHE_DIR: '' }),
    },
    Number(given.runs),
  )
  const by = (name) => (key) => ratio(found[name][key], found.bare[key])
  row('`hypecheck --version` against `node -e 0`', '≤ 1.7', by('version'))
  row('`hypecheck check` of one article with all shipped rules, warm, against `node -e 0`', '≤ 2.8', by('text'))
  row('the same, an article in Markdown', '', by('markdown'))
  row('the same, text, with a rule file that is in no cache', '≤ 12', by('cold'))
}

function measureScan() {
  const { root, bytes } = asFiles(Math.round(33_000 * scale))
  const scan = (number) => checkNdjson('--jobs', '1', '--no-default-rules', '--rules', `${number}.yaml`, root)
  const commands = { wc: ['sh', '-c', `find ${root} -type f -print0 | xargs -0 cat | wc`] }
  for (const number of [100, 1000, 10_000]) {
    commands[`rg ${number}`] = ['rg', '-F', '-j1', '-f', `${number}.txt`, root]
    commands[`scan ${number}`] = scan(number)
  }
  const found = compare(commands, Math.min(3, Number(given.runs)))
  const megabytes = bytes / 1e6
  const bars = { 100: '≥ 0.35', 1000: '≥ 0.8', 10000: '≥ 2' }
  for (const number of [100, 1000, 10_000])
    row(
      `phrase scan of ${Math.round(megabytes)} MB in 3 kB files, whole process, ${number} phrases, throughput against \`rg -F -j1\``,
      bars[number],
      (key) => ratio(found[`rg ${number}`][key], found[`scan ${number}`][key]),
    )
  row('the same, 10,000 against 100 phrases, time', '≤ 1.5', (key) => ratio(found['scan 10000'][key], found['scan 100'][key]))
  row('the same, 100 phrases, MB/s', '', (key) => (megabytes / found['scan 100'][key]).toFixed(1))
  row('`cat` and GNU `wc` of the same files, MB/s', '', (key) => (megabytes / found.wc[key]).toFixed(1))
}

function measureCheck() {
  const { root, bytes } = asFiles(Math.round(2000 * scale))
  const { root: few, bytes: fewBytes } = asFiles(Math.max(20, Math.round(100 * scale)))
  const { root: one } = asFiles(1)
  const prh = path.join(folder, 'prh.yml')
  writeFileSync(
    prh,
    `version: 1\nrules:\n${phrases
      .slice(0, 1000)
      .map((phrase) => `  - expected: x\n    pattern: ${JSON.stringify(phrase)}\n`)
      .join('')}`,
  )
  const config = path.join(folder, 'textlintrc.json')
  writeFileSync(config, JSON.stringify({ rules: { prh: { rulePaths: [prh] } } }))
  const textlint = (files) => ({
    words: [node, path.join(HERE, 'node_modules', 'textlint', 'bin', 'textlint.js'), '-c', config, `${files}/**/*.txt`],
    cwd: HERE,
  })
  const found = compare(
    {
      full: checkNdjson('--jobs', '1', root),
      'two jobs': checkNdjson('--jobs', '2', root),
      scan: checkNdjson('--jobs', '1', '--no-default-rules', '--rules', '1000.yaml', root),
      one: checkNdjson('--jobs', '1', one),
      textlint: textlint(few),
      'textlint one': textlint(one),
    },
    Math.min(3, Number(given.runs)),
  )
  const speed = (key) => bytes / 1e6 / (found.full[key] - found.one[key])
  const theirs = (key) => fewBytes / 1e6 / (found.textlint[key] - found['textlint one'][key])
  row('full check with all shipped rules against the scan alone, throughput', '≥ 0.3', (key) => ratio(found.scan[key], found.full[key]))
  row('full check, net of start-up, MB/s', '', (key) => speed(key).toFixed(2))
  row('the same against textlint with textlint-rule-prh and 1,000 phrases', '≥ 50', (key) => ratio(speed(key), theirs(key)))
  row('two workers against one, time on the clock', '≥ 1.4', (key) =>
    key === 'wall' ? ratio(found.full.wall, found['two jobs'].wall) : '–',
  )
}

function measureMentions() {
  const articles = Math.round(1000 * scale)
  const file = asNdjson(articles)
  const one = asNdjson(1)
  const megabytes = readFileSync(file).length / 1e6
  const chrono = (from) => [node, path.join(HERE, 'chrono.mjs'), from]
  const found = compare({
    ours: hypecheck('mentions', '--format', 'ndjson', file),
    'ours one': hypecheck('mentions', '--format', 'ndjson', one),
    chrono: chrono(file),
    'chrono one': chrono(one),
  })
  const speed = (name) => (key) => megabytes / (found[name][key] - found[`${name} one`][key])
  row('`mentions`, net of start-up, MB/s', '', (key) => speed('ours')(key).toFixed(2))
  row('the same against chrono-node, which reads German dates alone', '', (key) => ratio(speed('ours')(key), speed('chrono')(key)))
}

/** What reads quantities and dates, without what reads files and writes reports around it. */
function measureRecognition() {
  const { stdout } = spawnSync(node, [path.join(HERE, 'recognise.mjs')], { env, encoding: 'utf8' })
  for (const line of stdout.trim().split('\n')) {
    const { kind, ...found } = JSON.parse(line)
    row(`quantities and dates read in memory, ${kind}, MB/s`, '', (key) => found[key].ours.toFixed(1))
    row('the same against chrono-node, which reads dates alone', '≥ 10', (key) => found[key].ratio.toFixed(1))
  }
}

function measureGrowth() {
  const numbers = [1000, 10_000, 100_000].map((number) => Math.round(number * scale))
  const found = numbers.map((number) => ({ number, ...run(checkNdjson(asNdjson(number))) }))
  for (const { number, wall, cpu, peak } of found)
    console.error(`${number} articles: ${wall} s, ${cpu} s of processor time, ${Math.round(peak / 1024)} MB`)
  const [first, , last] = found
  const slope = (key) => (Math.log(last[key] / first[key]) / Math.log(last.number / first.number)).toFixed(2)
  const range = `from ${first.number} to ${last.number} articles about 500 companies`
  row(`time ${range}, log-log slope`, '≤ 1.05', slope)
  row(`peak memory over the same range, claim index and all`, 'flat within 20 %, claim index apart', (key) =>
    key === 'wall' ? `${Math.round(first.peak / 1024)} → ${Math.round(last.peak / 1024)} MB` : '–',
  )
}

const parts = {
  start: measureStart,
  scan: measureScan,
  check: measureCheck,
  mentions: measureMentions,
  recognition: measureRecognition,
  growth: measureGrowth,
}
for (const name of only) parts[name]()

const { model } = cpus()[0]
const memory = Math.round(totalmem() / 2 ** 30)
console.log(
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${model}, ${availableParallelism()} threads, ${memory} GB, Linux ${release().split('-')[0]}, Node ${process.version}${scale === 1 ? '' : `, sizes times ${scale}`}.\n`,
)
console.log('| measure | bar | on the clock | by processor time |\n|---|---|---|---|')
for (const cells of rows) console.log(`| ${cells.join(' | ')} |`)
