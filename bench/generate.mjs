// Articles, phrases and rules for the bench: invented, and the same on every run.

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = 'ra ro ne lu mi ta vo ke sa di bel gar hol nor tes wal fen rhe kan ost'.split(' ')
const ENDINGS = 'lis nia tron dex va mar stein berg tek solis'.split(' ')
const STEMS =
  'Halbleiter Wasserstoff Batterie Medizin Software Windkraft Logistik Roboter Chemie Saatgut Drohnen Netz Kabel Speicher Sensor Motoren Pumpen Laser Glas Stahl Reifen Uhren Möbel Textil Papier Verpackungs Kosmetik Getränke Molkerei Backwaren'.split(
    ' ',
  )
const HEADS =
  'hersteller werk markt geschäft sparte anbieter zulieferer kunden aufträge fertigung anlage plattform technik branche messe lager entwicklung linie standort verband'.split(
    ' ',
  )
const ADJECTIVES = 'neue große frühe späte stille volle leere kühne sichere offene feste schnelle günstige starke ruhige'.split(' ')
const PLACES = 'Mainz Dresden Linz Basel Freiberg Kassel Rostock Ulm Graz Emden'.split(' ')
const PEOPLE = 'Hanna Ortlepp|Jonas Wieland|Carla Mertens|Tobias Rehm|Ines Kolbe|Lars Dornbach'.split('|')
const HOUSES = 'Bankhaus Oderbruch|Privatbank Weserkamp|Alster Research|Donau Securities'.split('|')
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/** Sentences; what stands in braces is put in. About every third one carries figures that are compared. */
const SENTENCES = [
  'Der Umsatz stieg {year} um {percent} Prozent auf {money} Millionen Euro, nach {money} Millionen Euro im Jahr davor.',
  'Unter dem Strich blieben {money} Millionen Euro.',
  'Zum Jahresende beschäftigte {company} {count} Menschen, rund {small} mehr als ein Jahr zuvor.',
  'Für {year} erwartet Vorstandschefin {person} einen Umsatz zwischen {money} und {money} Millionen Euro.',
  'Am {day}. {month} {year} legt {company} die Zahlen zum dritten Quartal vor.',
  'Die Aktie gab bis zum Mittag um {percent} Prozent auf {price} Euro nach.',
  'Das {house} bestätigte sein Kursziel von {price} Euro.',
  'Der Auftragsbestand von {company} lag Ende September bei {money} Millionen Euro.',
  'Der Marktanteil in der {noun} liegt bei {percent} Prozent.',
  '{company} will bis {year} rund {money} Millionen Euro in {place} investieren.',
  '„Die {noun} ist für uns erst der Anfang“, sagte {person}.',
  'Wer die {adjective} {noun} kennt, weiß, wie lange solche Vorhaben dauern.',
  'In {place} entsteht dafür eine {adjective} {noun}, die später auch die {noun} beliefern soll.',
  'Beobachter verweisen auf die {adjective} {noun} und auf den Wettbewerb in der {noun}.',
  'Die {noun} in {place} arbeitet inzwischen in drei Schichten, und die {noun} folgt im Herbst.',
  'Ob die {noun} das Tempo hält, hängt nach Ansicht von {person} vor allem von der {noun} ab.',
  'Lieferanten der {noun} hatten zuletzt über {adjective} Preise und über die {noun} geklagt.',
  'Mit der {noun} will {company} vom Geschäft mit der {noun} unabhängiger werden.',
  'Anleger sollten jetzt genau hinsehen: Ist das die Chance des Jahres?',
  'Lesen Sie in unserem kostenlosen Report, warum die {adjective} {noun} erst am Anfang steht.',
  'Die {adjective} {noun} gilt als Beleg dafür, dass {company} den Umbau ernst meint.',
  'Analysten des {house} hatten vor der {noun} gewarnt, ihre Sorge aber nicht näher beziffert.',
  'Das Unternehmen äußerte sich zu der {noun} auf Anfrage nicht, verwies aber auf die {noun} in {place}.',
  'Im Streit um die {noun} einigten sich beide Seiten auf einen Vergleich, den das Gericht noch prüfen muss.',
]

const capital = (word) => word[0].toUpperCase() + word.slice(1)

/** So many figures are told wrong: the rest of what is told of a company agrees with itself. */
const WRONG = 0.002

/** Makes texts of about so many characters, each about one of so many companies; some hold a phrase. */
export function articleMaker({ seed, companies, length = 3000, phrases = [] }) {
  const random = randomFrom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  return () => {
    const number = Math.floor(random() * companies)
    const company = companyName(number)
    /** A sentence about a company has the same figures wherever it stands. */
    const sentence = () => {
      const index = Math.floor(random() * SENTENCES.length)
      const facts = random() < WRONG ? random : randomFrom(number * SENTENCES.length + index)
      const fill = slots(company, random, facts)
      return SENTENCES[index].replace(/\{(\w+)\}/g, (_, slot) => fill[slot]())
    }
    const { noun, person, day, month } = slots(company, random, random)
    const published = `${day()}. ${month()} ${2025 + Math.floor(random() * 2)}`
    let text = `${company}-Aktie: ${noun()} treibt das Geschäft\n\nVon ${person()} | ${published}\n\nDie ${company} AG hat am Dienstag Zahlen vorgelegt.`
    for (let i = 1; text.length < length; i++) {
      text += (i % 4 === 0 ? '\n\n' : ' ') + sentence()
      if (phrases.length > 0 && random() < 0.03) text += ` ${capital(pick(phrases))}.`
    }
    return `${text}\n`
  }
}

function companyName(number) {
  const { length } = SYLLABLES
  const third = Math.floor(number / length / length)
  return capital(SYLLABLES[number % length] + SYLLABLES[Math.floor(number / length) % length]) + ENDINGS[(third + number) % ENDINGS.length]
}

/** What stands in the braces of a sentence: figures from one source of chance, words from another. */
function slots(company, random, facts) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const between = (low, high) => low + Math.floor(facts() * (high - low))
  return {
    company: () => company,
    year: () => between(2024, 2028),
    percent: () => `${between(1, 40)},${between(1, 10)}`,
    money: () => `${between(20, 900)},${between(1, 10)}`,
    price: () => `${between(5, 190)},${between(10, 99)}`,
    count: () => `${between(2, 90)}.${between(100, 999)}`,
    small: () => between(20, 400),
    day: () => between(1, 29),
    month: () => MONTHS[between(0, 12)],
    house: () => HOUSES[between(0, 4)],
    place: () => PLACES[between(0, 10)],
    person: () => pick(PEOPLE),
    adjective: () => pick(ADJECTIVES),
    noun: () => pick(STEMS) + pick(HEADS),
  }
}

/** So many different phrases of two to four words; the first ones stay the same whatever the number. */
export function makePhrases(number) {
  const random = randomFrom(7)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const found = new Set()
  while (found.size < number) {
    const noun = pick(STEMS) + pick(HEADS)
    const other = pick(STEMS) + pick(HEADS)
    found.add(pick([`${pick(ADJECTIVES)} ${noun} jetzt kaufen`, `vor der ${noun} am Tag der ${other}`, `${noun} wie ${other}`]))
  }
  return [...found]
}

/** A rule file with one rule of such phrases. */
export const phraseRules = (phrases) => `language: de
rules:
  bench:
    find:
${phrases.map((phrase) => `      - ${JSON.stringify(phrase)}`).join('\n')}
    category: boilerplate
    severity: note
    say: {en: "“{match}”", de: "„{match}“"}
    source: invented for measuring
    hit: ["[[${capital(phrases[0])}]]."]
    miss: ["Der Vorstand schweigt."]
`
