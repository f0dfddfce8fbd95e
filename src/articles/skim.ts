import type { Language } from '../languages/language'
import type { Article, ArticleInfo, Source, Words } from '../model'
import type { Lexicon } from '../text/lexicon'
import { lineLocator } from '../text/positions'
import { splitSentences } from '../text/sentences'
import { tokenise, type Tokens } from '../text/tokens'
import { withZones } from './structure'

/** A text as it was read, and what is read of it. */
export type Text = Pick<Source, 'text' | 'reading'>

/** What is known of an article that is only skimmed. */
export const skimmedInfo = (path: string, language: string): ArticleInfo => ({
  path,
  language,
  published: null,
  title: null,
  subject: null,
})

/** Reads no more of a text than phrases need: no dates, figures, names, nor headline. Its tokens take the room of others, which are gone then. */
export function skimArticle({ text, reading }: Text, info: ArticleInfo, language: Language, lexicon: Lexicon, room: Tokens): Article {
  const tokens = tokenise(reading, lexicon, room)
  const sentences = withZones(splitSentences(reading, tokens, lexicon, language.ordinalStop), null, reading.length)
  const locate = lineLocator(text)
  return {
    path: info.path,
    text,
    reading,
    metadata: {},
    info,
    locate,
    tokens,
    words: NO_WORDS,
    sentences,
    mentions: [],
    names: [],
    readOn: null,
    fiscalStart: 1,
  }
}

const NO_WORDS: Words = {
  form: () => '',
  bare: () => '',
  isIn: () => false,
  listsOf: () => new Int32Array(0),
  places: { generation: 0, rows: new Int32Array(0) },
}
