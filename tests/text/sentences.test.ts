import { beforeAll, describe, expect, test } from 'vitest'
import type { Checker } from '../../src/check'
import { articlesOf, checkerWith } from '../checker'

let german: Checker
let english: Checker
beforeAll(async () => {
  german = await checkerWith('rules: {}', { language: 'de' })
  english = await checkerWith('rules: {}', { language: 'en' })
})

async function sentencesIn(checker: Checker, text: string): Promise<string[]> {
  const [article] = await articlesOf(checker, { 'a.txt': text })
  return article!.sentences.map(({ start, end }) => text.slice(start, end))
}

describe('German', () => {
  test.each([
    ['two sentences', 'Der Kurs stieg. Der Umsatz fiel!', 2],
    ['an ordinal', 'Am 15. Januar folgen Zahlen.', 1],
    ['an ordinal before a noun', 'Es war das 8. Quartal in Folge.', 1],
    ['a year at the end', 'Das gilt seit 2025. Der Kurs stieg.', 2],
    ['abbreviations', 'Der Umsatz stieg um ca. 3 Mio. Euro, d.h. um z. B. zwei Prozent gegenüber Dr. Meier.', 1],
    ['initials', 'Vorstand H. P. Ortlepp sprach.', 1],
    ['a decimal', 'Der Kurs liegt bei 43.05 Euro. Er stieg.', 2],
    ['a quote with its own mark', '„Wir wachsen.“ Das sagte der Vorstand.', 2],
    ['no end at all, cut where no prose goes on', 'und so weiter '.repeat(700), 3],
    ['three dots', 'Und dann … ging es los. Jetzt!', 2],
    ['a question in the headline', 'Kaufen? Verkaufen? Rhenalis-Aktie im Blick', 3],
    ['a question that labels a figure', 'Und die Schulden? 980 Millionen Euro.', 1],
    ['a question with a word behind it', 'Und die Schulden? Rund 980 Millionen Euro.', 2],
    ['a longer question in front of a figure', 'Was wird nun aus den Schulden? 980 Millionen Euro sind viel.', 2],
    ['a line that is a headline', 'Rhenalis-Aktie im Blick\nDer Kurs stieg.', 2],
    ['a wrapped line', 'Der Medizintechniker Rhenalis hat am Montag seinen ersten\nOP-Roboter vorgestellt. Die Aktie stieg.', 2],
    ['an empty line without a full stop', 'Der Kurs stieg\n\nDer Umsatz fiel', 2],
    ['list items', '- Kurs steigt\n- Umsatz fällt', 2],
    ['a long ordinal', 'Das 50.000. Fahrzeug lief vom Band.', 1],
    ['a long number at the end', 'Es waren mehr als 100.000. Rhenalis wächst.', 2],
  ])('%s', async (_, text, count) => expect(await sentencesIn(german, text)).toHaveLength(count))
})

describe('English', () => {
  test.each([
    ['two sentences', 'The shares rose. Revenue fell.', 2],
    ['abbreviations', 'Tessaro Cells Inc. said on Jan. 15 that Mr. Vance, of the U.S. unit, left.', 1],
    ['a number at the end', 'Shares fell by 8. Revenue rose.', 2],
    ['a scale at the end', 'Revenue was $1.96bn. The company grew.', 2],
    ['a ticker', 'Tessaro (NYSE: TSRO) rose. It fell later.', 2],
  ])('%s', async (_, text, count) => expect(await sentencesIn(english, text)).toHaveLength(count))
})

test('zones: headline, lead, body, tail', async () => {
  const text = `Rhenalis-Aktie im Blick\n\nDer Kurs stieg.\n\n${'Der Umsatz wuchs im Herbst.\n\n'.repeat(8)}Hier weiterlesen.\n`
  const [article] = await articlesOf(german, { 'a.txt': text })
  const zones = article!.sentences.map(({ zone }) => zone)
  expect([zones[0], zones[1], zones[2], zones.at(-1)]).toEqual(['title', 'lead', 'body', 'tail'])
})
