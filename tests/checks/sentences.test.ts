import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

/** Sentences with “{wrong|right}” values, and look-alikes that have none. */
const sentencesOf = (check: string, language: string): string[] =>
  readFileSync(new URL(`${check}.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const ARTICLES = {
  de: (text: string) => rhenalis('13. November 2025', text),
  en: (text: string) => tessaro('November 13, 2025', text),
}

describe.each([
  ['calculation', 'de'],
  ['calculation', 'en'],
  ['calendar', 'de'],
  ['calendar', 'en'],
] as const)('%s, %s: what is wrong is found however it is told', (check, language) => {
  test.each(sentencesOf(check, language))('%s', async (sentence) => {
    const [wrong, right] = await Promise.all(
      ['$1', '$2'].map((choice) => factsIn(ARTICLES[language](sentence.replaceAll(/\{([^|}]*)\|([^}]*)\}/g, choice)))),
    )
    expect(right).toEqual([])
    if (sentence.includes('{')) expect(wrong).not.toEqual([])
  })
})
