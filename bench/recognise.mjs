// Measures what reads quantities and dates of German texts in memory against chrono-node's German parser, in turn, warmed up.
// node bench/recognise.mjs [rounds]    writes a line of JSON for each kind of text
import path from 'node:path'
import { createRequire } from 'node:module'
import * as chrono from 'chrono-node'
import { build } from 'esbuild'
import { articleMaker } from './generate.mjs'

const rounds = Number(process.argv[2] ?? 40)
/** Rounds until V8 has optimised what runs. */
const WARM_UP = 20
/** Passes over all texts in a round: each reader runs about as long as the other. */
const PASSES = { ours: 4, chrono: 1 }

const SOURCE = `
export { languageOf } from './languages'
export { grammarOf } from './mentions/grammar'
export { readMentions } from './mentions/read'
export { resolveTimes } from './mentions/resolve'
export { Lexicon } from './text/lexicon'
export { splitSentences } from './text/sentences'
export { roomFor, tokenise } from './text/tokens'
export { NO_WORDS, Vocabulary } from './text/vocabulary'
`
const root = path.join(import.meta.dirname, '..')
const { outputFiles } = await build({
  stdin: { contents: SOURCE, resolveDir: path.join(root, 'src'), loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: true,
  write: false,
})
const bundle = { exports: {} }
new Function('module', 'exports', 'require', outputFiles[0].text)(bundle, bundle.exports, createRequire(import.meta.url))
const { languageOf, grammarOf, readMentions, resolveTimes, Lexicon, splitSentences, roomFor, tokenise, NO_WORDS, Vocabulary } =
  bundle.exports

const german = languageOf('de')
const lexicon = new Lexicon(new Vocabulary(NO_WORDS), (word) => grammarOf(german).analyse(word))
const published = { published: 20_500 }
const reference = new Date(20_500 * 86_400_000)

/** Texts are read one after the other, and their tokens are gone with them. */
const room = roomFor(1 << 17)

/** Text in, mentions with their values out. */
const readers = {
  ours(text) {
    const tokens = tokenise(text, lexicon, room)
    const sentences = splitSentences(text, tokens, lexicon, german.ordinalStop)
    return resolveTimes(readMentions(text, tokens, lexicon, sentences, german), published).length
  },
  chrono: (text) => chrono.de.parse(text, reference).map(({ start }) => start.date()).length,
}

/** As texts come from files: in one piece of memory. */
const flat = (text) => Buffer.from(text).toString()
const nextArticle = articleMaker({ seed: 1, companies: 500 })
const articles = Array.from({ length: 100 }, () => flat(nextArticle()))
const withoutFigures = (text) => text.split(/(?<=\.) |\n+/).filter((sentence) => !/\d/.test(sentence))
const long = articles.join('\n\n')
const kinds = {
  'articles of 3 kB': articles,
  'the same without sentences that hold a digit': articles.map((text) => flat(withoutFigures(text).join(' '))),
  'one text of 300 kB': [flat(long)],
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

for (const [kind, texts] of Object.entries(kinds)) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const found = { ours: [], chrono: [] }
  const count = {}
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [name, read] of Object.entries(readers)) {
      const before = { wall: performance.now(), cpu: process.cpuUsage() }
      for (let pass = 0; pass < PASSES[name]; pass++) count[name] = texts.reduce((sum, text) => sum + read(text), 0)
      const { user, system } = process.cpuUsage(before.cpu)
      if (round >= WARM_UP) found[name].push({ wall: (performance.now() - before.wall) / 1e3, cpu: (user + system) / 1e6 })
    }
  }
  const speed = (name, key) => (PASSES[name] * bytes) / 1e6 / median(found[name].map((each) => each[key]))
  const speeds = (key) => ({ ours: speed('ours', key), chrono: speed('chrono', key), ratio: speed('ours', key) / speed('chrono', key) })
  console.log(JSON.stringify({ kind, bytes, count, wall: speeds('wall'), cpu: speeds('cpu') }))
}
