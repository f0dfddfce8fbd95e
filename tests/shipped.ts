import { claimJson } from '../src/claims/json'
import { isoDate } from '../src/mentions/calendar'
import { messageOf } from '../src/reports/words'
import { articlesOf, shippedChecker } from './checker'

const FACTUAL = ['contradiction', 'calculation', 'calendar']

/** Rule id and English message of every error of fact that the shipped rules find in texts that are read together. */
export async function factsIn(...texts: readonly string[]): Promise<string[]> {
  const checker = await shippedChecker()
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]))
  const findings = checker.check(await articlesOf(checker, files))
  return findings.filter(({ category }) => FACTUAL.includes(category)).map((finding) => `${finding.rule}: ${messageOf(finding, 'en')}`)
}

/**
 * The claims that the shipped rules read in a text, as “measure subject: value [period] key=part …”; periods are half-open,
 * what was only inferred is left out.
 */
export async function claimsIn(text: string): Promise<string[]> {
  const checker = await shippedChecker()
  return checker.claims(await articlesOf(checker, { 'a.txt': text })).map(({ measure, subject, value, period, about }) => {
    const { number, min, max, unit, hedge, name, start, end } = claimJson(value)
    const bound = (day: number | null): string => (day === null ? '' : isoDate(day))
    const parts = [
      `${measure} ${subject ?? '–'}:`,
      hedge,
      name ?? (start ? `${start}..${end}` : (number ?? `${min ?? ''}..${max ?? ''}`)),
      unit,
      period && `[${bound(period.start)}, ${bound(period.end)})`,
      ...['scope', 'basis', 'house', 'holder', 'status', 'of'].flatMap((key) => (about[key] ? [`${key}=${about[key]}`] : [])),
    ]
    return parts.filter((part) => part !== null && part !== undefined).join(' ')
  })
}

/** An article on Rhenalis of a day. */
export const rhenalis = (day: string, text: string): string =>
  `Rhenalis-Aktie im Blick\nKurskompass, ${day}\n\nDie Aktie von Rhenalis ruht. ${text}\n`

/** An article on Tessaro of a day. */
export const tessaro = (day: string, text: string): string =>
  `Tessaro shares in focus\nBy Ruth Vance, ${day}\n\nTessaro Cells (NYSE: TSRO) was quiet. ${text}\n`
