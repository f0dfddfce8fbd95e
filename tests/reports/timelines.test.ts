import { expect, test } from 'vitest'
import { json } from '../../src/reports/json'
import { TIMELINE_FORMATS } from '../../src/reports/timeline'
import { extentOf, timelinesOf } from '../../src/reports/timelines'
import { loadRuleFile } from '../../src/rules/load'
import { at, CLAIMS, claim, date, options, quantity, REPORT, ROBOT, WIND, WIRE } from './fixture'

const timelines = timelinesOf(CLAIMS, REPORT)
const earnings = timelines.find(({ measure }) => measure === 'earnings-date')!

test('statements stand in the order of publication, whatever order they were read in', () => {
  const turned = timelinesOf([...CLAIMS].reverse(), REPORT)
  expect(JSON.stringify(turned)).toBe(JSON.stringify(timelines))
  expect(earnings.points.map(({ article }) => article.path)).toEqual([ROBOT, WIND, WIRE])
})

test('the sides of a contradiction clash', () => {
  expect(earnings.points.map(({ clashes }) => clashes)).toEqual([true, true, true])
  expect(timelines.find(({ measure }) => measure === 'revenue')!.points.map(({ clashes }) => clashes)).toEqual([false, false])
})

test('units, houses and lengths of periods are kept apart', () => {
  const place = at(WIRE, '118,4 Millionen Euro')
  const mixed = [
    claim('target', place, quantity(49, 'EUR'), { house: 'Oderbruch' }),
    claim('target', place, quantity(38, 'EUR'), { house: 'Weserkamp' }),
    claim('target', place, quantity(38, 'USD'), { house: 'Weserkamp' }),
    claim('target', place, quantity(9, 'EUR'), { house: 'Oderbruch' }, { start: 0, end: 365 }),
    claim('target', place, quantity(9, 'EUR'), { house: 'Oderbruch', source: 'Agentur' }, { start: 0, end: 366 }),
  ]
  expect(
    timelinesOf(mixed)
      .map(({ points }) => points.length)
      .sort(),
  ).toEqual([1, 1, 1, 2])
})

test('an article that repeats itself makes one point', () => {
  const twice = [claim('m', at(ROBOT, '15. Januar'), date('2026-01-15')), claim('m', at(ROBOT, 'Quartalszahlen'), date('2026-01-15'))]
  expect(timelinesOf(twice)[0]!.points).toHaveLength(1)
})

test('an open side of a range has no place on the axis', () => {
  const { points } = timelines.find(({ measure }) => measure === 'revenue')!
  expect(points[0]!.high).toBeNull()
  expect(extentOf(points)).toEqual({ low: 96.25e6, high: 118.35e6 })
})

test('on a terminal: bars, a track and the clash', () => {
  expect(TIMELINE_FORMATS.pretty!(REPORT, options({ width: 140 }))).toMatchSnapshot()
  expect(TIMELINE_FORMATS.pretty!({ ...REPORT, claims: [] }, options({ language: 'de' }))).toBe('keine Aussagen\n')
})

test('a rule tells that a measure counts percent', () => {
  const yaml = `rules:
  share:
    compare: share
    value: percent
    conflict: disjoint
    category: contradiction
    severity: error
    say: { en: share, de: Anteil }
    source: own
    hit: [a]
    miss: [b]
`
  const { rules } = loadRuleFile({ path: 'share.yaml', pack: '', yaml }, (error) => {
    throw error
  })
  const shares = [claim('share', at(ROBOT, '8'), quantity(30)), claim('share', at(WIND, '31'), quantity(31))]
  expect(TIMELINE_FORMATS.pretty!({ ...REPORT, claims: shares, rules }, options())).toContain('30 %')
})

test('as JSON: each point is a claim of the contract, with its date', () => {
  const document = JSON.parse(TIMELINE_FORMATS.json!(REPORT, options()))
  const point = document.timelines.find(({ measure }: { measure: string }) => measure === 'earnings-date').points[0]
  expect(point).toMatchObject({ published: '2025-12-15', clashes: true, path: ROBOT, value: { start: '2026-01-15', end: '2026-01-16' } })
  expect(JSON.parse(json(REPORT, options())).findings).toHaveLength(REPORT.findings.length)
})

test('as a page: a drawing with a description, and a table', () => {
  const page = TIMELINE_FORMATS.html!(REPORT, options())
  expect(page).toContain(
    'aria-label="15 December 2025: 15 January 2026; 13 January 2026: 19 February 2026; 19 February 2026: 20 February 2026"',
  )
  expect(page).toContain('<table')
  expect(page).not.toContain('<b>Ortlepp</b>')
})
