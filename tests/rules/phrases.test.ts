import { beforeAll, describe, expect, test } from 'vitest'
import type { Checker } from '../../src/check'
import { checkerWith, findingsIn } from '../checker'

const rule = (phrases: readonly string[]): string =>
  `{find: ${JSON.stringify(phrases)}, category: boilerplate, severity: note, say: {en: a, de: b}, source: own, hit: ["x"], miss: ["y"]}`

const PHRASES = {
  plain: ['jetzt kaufen'],
  quoted: ['„Strong Buy“ Rating'],
  joined: ['Rhenalis-Aktie'],
  sharp: ['Großauftrag'],
  composed: ['Präzision für Anlässe'],
  ending: ['Kursrakete*'],
  beginning: ['*gewinn'],
  either: ['{heute|noch heute|sofort} handeln'],
  optional: ['dringender (sofortiger) Handlungsbedarf'],
  gap: ['verpassen … Chance'],
  both: ['Depot & Gewinne'],
  start: ['^ lesen Sie'],
  company: ['letzte Chance bei {company}'],
  money: ['nur {money} kosten'],
  percent: ['{percent} Rendite'],
  date: ['am {date} zugreifen'],
  listed: ['{buy} müssen Sie'],
}

let checker: Checker
beforeAll(async () => {
  const rules = Object.entries(PHRASES).map(([id, phrases]) => `  ${id}: ${rule(phrases)}`)
  checker = await checkerWith(`language: de\nwords:\n  buy: [zugreifen, einsteigen]\nrules:\n${rules.join('\n')}\n`, { language: 'de' })
})

/** The quotes of one rule in a text of some lines; the text itself is checked to hold them where they are said to be. */
async function found(id: string, text: string): Promise<string[]> {
  const findings = await findingsIn(checker, { 'a.txt': text })
  return findings.flatMap(([name, ...quotes]) => (name === id ? quotes : []))
}

describe('a phrase is found whatever its letters look like', () => {
  test.each([
    ['as it is', 'plain', 'Anleger sollten jetzt kaufen.', 'jetzt kaufen'],
    ['in capitals', 'plain', 'JETZT KAUFEN!', 'JETZT KAUFEN'],
    ['with a no-break space', 'plain', 'Also jetzt\u00a0kaufen!', 'jetzt\u00a0kaufen'],
    ['with a thin space', 'plain', 'Also jetzt\u202fkaufen!', 'jetzt\u202fkaufen'],
    ['over a line break', 'plain', 'Die Analysten von Oderbruch raten ihren Kunden, dass sie jetzt\nkaufen sollen.', 'jetzt\nkaufen'],
    ['over a Windows line break', 'plain', 'Die Analysten von Oderbruch raten ihren Kunden, dass sie jetzt\r\nkaufen.', 'jetzt\r\nkaufen'],
    ['with a soft hyphen', 'plain', 'Also jetzt kau\u00adfen!', 'jetzt kau\u00adfen'],
    ['with a zero-width space', 'plain', 'Also je\u200btzt kaufen!', 'je\u200btzt kaufen'],
    ['with a zero-width joiner and a byte-order mark', 'plain', 'Also jetzt\u200d ka\ufeffufen!', 'jetzt\u200d ka\ufeffufen'],
    ['in German quotes', 'quoted', 'Das „Strong Buy“-Rating bleibt.', 'Strong Buy“-Rating'],
    ['in French quotes', 'quoted', 'Das »Strong Buy« Rating bleibt.', 'Strong Buy« Rating'],
    ['in English quotes', 'quoted', 'Das “Strong Buy” Rating bleibt.', 'Strong Buy” Rating'],
    ['in straight quotes', 'quoted', 'Das "Strong Buy" Rating bleibt.', 'Strong Buy" Rating'],
    ['without quotes', 'quoted', 'Das Strong Buy Rating bleibt.', 'Strong Buy Rating'],
    ['with a hyphen', 'joined', 'Die Rhenalis-Aktie.', 'Rhenalis-Aktie'],
    ['with a no-break hyphen', 'joined', 'Die Rhenalis\u2011Aktie.', 'Rhenalis\u2011Aktie'],
    ['with a dash', 'joined', 'Die Rhenalis–Aktie.', 'Rhenalis–Aktie'],
    ['with a space for a hyphen', 'joined', 'Die Rhenalis Aktie.', 'Rhenalis Aktie'],
    ['with ss for ß', 'sharp', 'Ein Grossauftrag.', 'Grossauftrag'],
    ['with ẞ', 'sharp', 'EIN GROSSAUFTRAG.', 'GROSSAUFTRAG'],
    ['composed', 'composed', 'Präzision für Anlässe.', 'Präzision für Anlässe'],
    ['decomposed', 'composed', 'Präzision für Anlässe.'.normalize('NFD'), 'Präzision für Anlässe'.normalize('NFD')],
    ['after an emoji', 'plain', '🚀🚀 Jetzt kaufen! 🚀', 'Jetzt kaufen'],
  ])('%s', async (_, id, text, quote) => expect(await found(id, text)).toEqual([quote]))

  test.each([
    ['another word between', 'plain', 'Anleger, die jetzt Aktien kaufen.'],
    ['the end of a sentence between', 'plain', 'Das gilt jetzt. Kaufen will niemand.'],
    ['an empty line between', 'plain', 'Das gilt jetzt\n\nKaufen will niemand.'],
    ['part of a longer word', 'plain', 'Anleger sollten jetzt kaufenswert finden.'],
    ['no umlaut', 'composed', 'Prazision für Anlässe.'],
  ])('not with %s', async (_, id, text) => expect(await found(id, text)).toEqual([]))
})

describe('what stands for several words', () => {
  test.each([
    ['ending', 'Die Kursraketen starten.', ['Kursraketen']],
    ['ending', 'Die Kursrakete startet.', ['Kursrakete']],
    ['ending', 'Der Kurs der Rakete.', []],
    ['beginning', 'Ein Rekordgewinn!', ['Rekordgewinn']],
    ['beginning', 'Die Gewinne.', []],
    ['either', 'Sie müssen noch heute handeln.', ['noch heute handeln']],
    ['either', 'Sie müssen sofort handeln.', ['sofort handeln']],
    ['either', 'Sie müssen morgen handeln.', []],
    ['optional', 'Dringender Handlungsbedarf!', ['Dringender Handlungsbedarf']],
    ['optional', 'Dringender sofortiger Handlungsbedarf!', ['Dringender sofortiger Handlungsbedarf']],
    ['optional', 'Dringender rechtlicher Handlungsbedarf!', []],
    ['gap', 'Wir verpassen nicht noch diese eine Chance.', ['verpassen nicht noch diese eine Chance']],
    ['gap', 'Wir verpassen in diesem Jahr wohl auch im Herbst wieder jede Chance.', []],
    ['both', 'Gewinne gehören ins Depot.', ['Gewinne gehören ins Depot']],
    ['both', 'Gewinne gehören gefeiert. Das Depot bleibt.', []],
    ['start', 'Ruhig. Lesen Sie weiter.', ['Lesen Sie']],
    ['start', 'Am Abend lesen Sie mehr.', []],
    ['money', 'Es wird nur 2,50 Euro kosten.', ['nur 2,50 Euro kosten']],
    ['money', 'Es wird nur 2,50 Prozent kosten.', []],
    ['percent', 'Ganze 40 Prozent Rendite!', ['40 Prozent Rendite']],
    ['percent', 'Bis zu 40 Prozent Rendite!', ['Bis zu 40 Prozent Rendite']],
    ['percent', 'Ganze 40 Euro Rendite!', []],
    ['date', 'Nur am 3. März 2026 zugreifen.', ['am 3. März 2026 zugreifen']],
    ['date', 'Nur am frühen Abend zugreifen.', []],
    ['listed', 'Einsteigen müssen Sie jetzt.', ['Einsteigen müssen Sie']],
    ['listed', 'Warten müssen Sie nicht.', []],
  ])('%s: %s', async (id, text, quotes) => expect(await found(id, text)).toEqual(quotes))
})

test('every sentence where a phrase stands is found', async () => {
  expect(await found('plain', 'Jetzt kaufen! Wer nicht jetzt kaufen will, lässt es.\n\nJETZT KAUFEN')).toEqual([
    'Jetzt kaufen',
    'jetzt kaufen',
    'JETZT KAUFEN',
  ])
})
