import { messageOf } from '../../src/reports/words'
import { articlesOf, shippedChecker } from '../checker'

const FACTUAL = ['contradiction', 'calculation', 'calendar']

/** Rule id and English message of every error of fact that the shipped rules find in texts that are read together. */
export async function factsIn(...texts: readonly string[]): Promise<string[]> {
  const checker = await shippedChecker()
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]))
  const findings = checker.check(await articlesOf(checker, files))
  return findings.filter(({ category }) => FACTUAL.includes(category)).map((finding) => `${finding.rule}: ${messageOf(finding, 'en')}`)
}

/** An article on Rhenalis of a day. */
export const rhenalis = (day: string, text: string): string =>
  `Rhenalis-Aktie im Blick\nKurskompass, ${day}\n\nDie Aktie von Rhenalis ruht. ${text}\n`

/** An article on Tessaro of a day. */
export const tessaro = (day: string, text: string): string =>
  `Tessaro shares in focus\nBy Ruth Vance, ${day}\n\nTessaro Cells (NYSE: TSRO) was quiet. ${text}\n`
