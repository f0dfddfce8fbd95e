import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/languages'
import { mentionsOf, noted, phrasesIn } from './notation'

describe.each(LANGUAGES.map((language) => ({ language, code: language.code })))('phrases of finance, $code', ({ language, code }) => {
  const phrases = phrasesIn(readFileSync(path.join(__dirname, `phrases.${code}.txt`), 'utf8'))
  const sections = [...new Set(phrases.map(({ section }) => section))]

  test.each(sections)('%s', (section) => {
    const own = phrases.filter((phrase) => phrase.section === section)
    const read = own.map(({ text, published }) => `${text} → ${mentionsOf(text, language, published).map(noted).join('; ')}`)
    expect(read).toEqual(own.map(({ text, expected }) => `${text} → ${expected}`))
  })
})
