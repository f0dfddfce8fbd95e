import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/languages'
import { Grammar } from '../../src/mentions/grammar'
import { SLOTS } from '../../src/mentions/times/slots'
import { foldWord } from '../../src/text/characters'
import { french } from '../mentions/french'

/** What is written in tables of words, apart from templates and names of choices. */
function formsOf(value: unknown, key = ''): string[] {
  if (['templates', 'macros', 'code', 'dateOrder', 'order', 'decimalMark', 'elisions', 'clitics'].includes(key)) return []
  if (typeof value === 'string') return value.split('|')
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => formsOf(part, name)) : []
}

/** Words and single marks with spaces between them, as texts are parted. */
const PARTED = /^(?:[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*~?|[^\s\p{L}\p{M}\d])(?: (?:[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*~?|[^\s\p{L}\p{M}\d]))*$/u

describe.each([...LANGUAGES, french].map((language) => ({ language, code: language.code })))('the words of $code', ({ language }) => {
  const forms = formsOf(language).filter(
    (form) => form !== '' && !/^(?:number|day|week|month|quarter|half|year|start|end|middle|turn)$/.test(form),
  )

  test('are in small letters, as texts are folded', () => {
    expect(forms.filter((form) => foldWord(form) !== form.replaceAll('ß', 'ss'))).toEqual([])
  })

  test('have spaces between words and marks', () => {
    expect(forms.filter((form) => !PARTED.test(form))).toEqual([])
  })

  test('have templates whose slots and macros are known', () => {
    expect(() => new Grammar(language)).not.toThrow()
  })
})

test('an unknown slot is refused by name', () => {
  expect(() => new Grammar({ ...french, templates: { calendar: ['{weekdya}'] } })).toThrow('{weekdya}')
})

test('CONTRIBUTING.md tells of every slot', () => {
  const told = readFileSync('CONTRIBUTING.md', 'utf8')
  expect(Object.keys(SLOTS).filter((name) => !told.includes(`{${name}}`))).toEqual([])
})
