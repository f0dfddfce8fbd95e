import { expect, it } from 'vitest'
import { packUses, type PhraseUse, unpackUses, valuePlaceOf } from '../../src/rules/uses'

it.each([
  ['{money} a share', 'first'],
  ['{quantity} Mitarbeiter', 'first'],
  ['{money} … Umsatz', 'within'],
  ['{percent} & Marge', 'within'],
  ['Umsatz von {money}', 'within'],
  ['{company} liefert', 'none'],
  ['Umsatz', 'none'],
])('“%s” holds a value: %s', (phrase, place) => {
  expect(valuePlaceOf(phrase)).toBe(place)
})

it('uses are the same after they were packed', () => {
  const uses: PhraseUse[] = [
    { rule: 3, key: 'near', index: 0, part: 0, parts: 2, value: 'within' },
    { rule: 3, key: 'near', index: 0, part: 1, parts: 2, value: 'within' },
    { rule: -1, key: 'not', index: 7, part: 0, parts: 1, value: 'first' },
  ]
  expect(unpackUses(packUses(uses))).toEqual(uses)
})
