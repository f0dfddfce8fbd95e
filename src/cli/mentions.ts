import { readArticle, settle } from '../articles/read'
import type { InputError } from '../errors'
import type { Language } from '../languages/language'
import { grammarOf } from '../mentions/grammar'
import type { Article } from '../model'
import { mentionRecord } from '../reports/mentions'
import { Lexicon } from '../text/lexicon'
import { NO_WORDS, Vocabulary } from '../text/vocabulary'
import { ExitCode } from './exit'
import { type InputOptions, readingOptions, readSources } from './input'
import { type OutputOptions, writeReport } from './output'

interface MentionsOptions extends InputOptions, OutputOptions {
  format: string
}

/** Writes the quantities and dates of articles, before any rule. */
export async function mentions(paths: readonly string[], options: MentionsOptions): Promise<number> {
  const problems: InputError[] = []
  const sources = await readSources(paths, options, (error) => problems.push(error))
  const articles = readWithoutRules(sources, readingOptions(options))
  const records = articles.flatMap((article) => article.mentions.map((mention) => mentionRecord(article, mention)))
  writeReport(inFormat(records, options.format), options)
  for (const { message } of problems) process.stderr.write(`hypecheck: ${message}\n`)
  return problems.length > 0 ? ExitCode.Unusable : ExitCode.Clean
}

function readWithoutRules(sources: Parameters<typeof readArticle>[0][], options: ReturnType<typeof readingOptions>): Article[] {
  const lexicons = new Map<string, Lexicon>()
  const lexiconOf = (language: Language): Lexicon => {
    let lexicon = lexicons.get(language.code)
    if (!lexicon) {
      const grammar = grammarOf(language)
      lexicon = new Lexicon(new Vocabulary(NO_WORDS), (word) => grammar.analyse(word))
      lexicons.set(language.code, lexicon)
    }
    return lexicon
  }
  return settle(
    sources.map((source) => readArticle(source, lexiconOf, options)),
    options,
  )
}

function inFormat(records: readonly ReturnType<typeof mentionRecord>[], format: string): string {
  if (format === 'json') return JSON.stringify(records, null, 2) + '\n'
  if (format === 'ndjson') return records.map((record) => JSON.stringify(record) + '\n').join('')
  return records
    .map(
      ({ path, line, column, type, value, quote }) => `${path}:${line}:${column}  ${type.padEnd(8)} ${quote}  ${JSON.stringify(value)}\n`,
    )
    .join('')
}
