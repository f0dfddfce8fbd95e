// Makes the pictures and the report of the README from samples/; `--check` tells whether what they show is still what hypecheck says,
// `--text` makes the report alone.
// pictures/report.txt is the HTML report in words: a picture's own text cannot be compared.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Parser } from 'htmlparser2'

const TERMINAL = 'pictures/terminal.svg'
const REPORT = 'pictures/report.png'
const WORDS = 'pictures/report.txt'
const README = 'README.md'
/** What the README shows as text: a part of the report that fits on a page. */
const SHOWN = ['samples/de', '--only', 'contradiction', '--only', 'calculation']
/** So many lines of the terminal report are shown, and the closing ones. */
const LINES = 44
const CLOSING = 5
const SIZE = { column: 8.43, line: 19, margin: 22, bar: 34 }
const VIEW = { width: 1100, height: 1500 }

const hypecheck = (words, env = {}) => {
  const { stdout, status } = spawnSync(process.execPath, ['bin/hypecheck.js', ...words], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', ...env },
  })
  if (status !== 0 && status !== 1) throw new Error(`hypecheck ${words.join(' ')} ended with ${status}`)
  return stdout
}

/** The terminal report in colour, without its middle where it is long. */
function terminalLines() {
  const lines = hypecheck(['samples/', '--format', 'pretty'], { FORCE_COLOR: '1', NO_COLOR: '' }).trimEnd().split('\n')
  return lines.length <= LINES + CLOSING + 1 ? lines : [...lines.slice(0, LINES), '  …', ...lines.slice(-CLOSING)]
}

const escapeXml = (text) => text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character])
const CLASSES = { 1: 'bold', 2: 'dim', 4: 'path', 7: 'mark', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan' }
const ENDS = { 22: ['bold', 'dim'], 24: ['path'], 27: ['mark'], 39: ['red', 'green', 'yellow', 'cyan'] }

/** Lines with colours as lists of pieces with classes; a style goes on over the end of a line. */
function piecesOf(lines) {
  let classes = []
  return lines.map((line) =>
    line.split(/(\u001b\[\d+m)/).flatMap((part) => {
      const code = /^\u001b\[(\d+)m$/.exec(part)?.[1]
      if (code === undefined) return part === '' ? [] : [{ text: part, classes: [...classes] }]
      if (CLASSES[code]) classes = [...classes, CLASSES[code]]
      else classes = code === '0' ? [] : classes.filter((name) => !ENDS[code]?.includes(name))
      return []
    }),
  )
}

function terminalPicture() {
  const lines = [
    [
      { text: '$ ', classes: ['dim'] },
      { text: 'hypecheck samples/', classes: ['bold'] },
    ],
    [],
    ...piecesOf(terminalLines()),
  ]
  const width = Math.ceil(2 * SIZE.margin + 100 * SIZE.column)
  const height = SIZE.bar + SIZE.margin + lines.length * SIZE.line
  const text = lines.map((pieces, index) => {
    const y = SIZE.bar + SIZE.margin + index * SIZE.line
    let column = 0
    const spans = pieces.map(({ text: words, classes }) => {
      const x = SIZE.margin + column * SIZE.column
      column += words.length
      const mark = classes.includes('mark')
        ? `<rect class="back" x="${x.toFixed(1)}" y="${y - 14}" width="${(words.length * SIZE.column).toFixed(1)}" height="18"/>`
        : ''
      return {
        mark,
        span: `<tspan x="${x.toFixed(1)}"${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${escapeXml(words)}</tspan>`,
      }
    })
    return `${spans.map(({ mark }) => mark).join('')}<text y="${y}">${spans.map(({ span }) => span).join('')}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="hypecheck in a terminal">
<style>
text { font: 14px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d8d8d4; white-space: pre }
.bold { font-weight: 700; fill: #ffffff } .dim { fill: #8f9399 } .path { text-decoration: underline }
.red { fill: #ff8f86 } .yellow { fill: #f2c062 } .green { fill: #8fd694 } .cyan { fill: #7fd0e0 }
.back { fill: #f2e6c9 } .mark, .mark.red, .mark.yellow { fill: #1b1c1f }
</style>
<rect width="${width}" height="${height}" rx="9" fill="#1b1c1f"/>
<circle cx="20" cy="18" r="6" fill="#ff5f57"/><circle cx="40" cy="18" r="6" fill="#febc2e"/><circle cx="60" cy="18" r="6" fill="#28c840"/>
${text.join('\n')}
</svg>
`
}

/** What a page or a drawing says: its text, without style and script. */
function textOf(markup) {
  const pieces = []
  let silent = 0
  const isSilent = (name) => name === 'style' || name === 'script'
  const parser = new Parser({
    onopentag: (name) => {
      silent += isSilent(name) ? 1 : 0
    },
    onclosetag: (name) => {
      silent -= isSilent(name) ? 1 : 0
      if (!['tspan', 'span', 'mark', 'code', 'b', 'a', 'q', 'time'].includes(name)) pieces.push('\n')
    },
    ontext: (text) => {
      if (silent === 0) pieces.push(text)
    },
  })
  parser.end(markup)
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The README with today's report between its two marks. */
function readmeWithReport(text) {
  const shown = [
    '```console',
    `$ npx hypecheck ${SHOWN.join(' ')}`,
    hypecheck(SHOWN, { NO_COLOR: '1', FORCE_COLOR: '', COLUMNS: '' }).trimEnd(),
    '```',
  ]
  return text.replace(/(<!-- report:[^\n]*-->\n)[\s\S]*?(<!-- \/report -->)/, (_, begin, end) => `${begin}${shown.join('\n')}\n${end}`)
}

async function make() {
  mkdirSync('pictures', { recursive: true })
  writeFileSync(README, readmeWithReport(readFileSync(README, 'utf8')))
  if (process.argv.includes('--text')) return
  writeFileSync(TERMINAL, terminalPicture())
  const page = hypecheck(['samples/', '--format', 'html'])
  const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-'))
  writeFileSync(path.join(folder, 'report.html'), page)
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: JSON.parse(readFileSync('ci/chromium.json', 'utf8')),
  })
  const view = await browser.newPage({ viewport: VIEW, colorScheme: 'light' })
  await view.goto(`file://${folder}/report.html`)
  await view.screenshot({ path: REPORT })
  await browser.close()
  rmSync(folder, { recursive: true })
  writeFileSync(WORDS, `${textOf(page)}\n`)
}

/** The pictures that show something else than today's reports. */
function outdated() {
  const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  return [
    ...(readmeWithReport(read(README)) === read(README) ? [] : [README]),
    ...(textOf(read(TERMINAL)) === textOf(terminalPicture()) ? [] : [TERMINAL]),
    ...(existsSync(REPORT) && read(WORDS) === `${textOf(hypecheck(['samples/', '--format', 'html']))}\n` ? [] : [REPORT]),
  ]
}

if (!existsSync('dist/hypecheck.cjs')) execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })
if (process.argv.includes('--check')) {
  const old = outdated()
  if (old.length > 0) {
    console.error(`${old.join(', ')}: no longer what hypecheck says; run node pictures.mjs`)
    process.exitCode = 1
  } else console.log('the pictures are current')
} else await make()
