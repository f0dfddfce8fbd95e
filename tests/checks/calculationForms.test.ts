import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

/** Sentences with “{wrong|right}” values, and look-alikes that have none. */
const sentencesOf = (language: string): string[] =>
  readFileSync(new URL(`calculation-forms.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

describe.each([
  ['de', (text: string) => rhenalis('13. November 2025', text)],
  ['en', (text: string) => tessaro('November 13, 2025', text)],
] as const)('%s: a calculation is checked however it is told', (language, article) => {
  test.each(sentencesOf(language))('%s', async (sentence) => {
    const [wrong, right] = await Promise.all(
      ['$1', '$2'].map((choice) => factsIn(article(sentence.replaceAll(/\{([^|}]*)\|([^}]*)\}/g, choice)))),
    )
    expect(right).toEqual([])
    if (sentence.includes('{')) expect(wrong).not.toEqual([])
  })
})
