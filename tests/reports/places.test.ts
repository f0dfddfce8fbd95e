import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf, facing, homeOf } from '../../src/reports/places'
import { lineLocator } from '../../src/text/positions'
import { COMPARED, EARNINGS_DATE, REPORT } from './fixture'

test('the end of a quote is where the text itself has it', () => {
  const text = fc.array(fc.constantFrom('a', 'ü', '🚀', ' ', '\n', '\r\n', '\r'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (content, a, b) => {
      const [start, end] = [Math.min(a, content.length), Math.min(Math.max(a, b), content.length)]
      // Between CR and LF there is no place that a quote could end at.
      if (content.slice(end - 1, end + 1) === '\r\n' || content.slice(start - 1, start + 1) === '\r\n') return
      const locate = lineLocator(content)
      expect(endOf({ ...locate(start), quote: content.slice(start, end) })).toEqual(locate(end))
    }),
  )
})

test('home is the first place in a checked article', () => {
  expect(homeOf(REPORT)(EARNINGS_DATE)).toBe(EARNINGS_DATE.evidence[0])
  expect(homeOf(COMPARED)(EARNINGS_DATE)).toBe(EARNINGS_DATE.evidence[2])
})

test('two columns begin with two places that do not say the same', () => {
  const [first, ...rest] = EARNINGS_DATE.evidence
  const places = [first!, { ...first!, line: first!.line + 1 }, ...rest]
  const shown = facing({ ...EARNINGS_DATE, evidence: places })
  expect(shown[0]).toBe(first)
  expect(shown[1]!.value).not.toEqual(first!.value)
  expect([...shown].sort((a, b) => places.indexOf(a) - places.indexOf(b))).toEqual(places)
})

test('places that all say the same stay as they are', () => {
  const [first] = EARNINGS_DATE.evidence
  const evidence = [first!, { ...first!, line: 9 }]
  expect(facing({ ...EARNINGS_DATE, evidence })).toEqual(evidence)
})
