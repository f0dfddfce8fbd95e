import { dayOf, isPossible, parseIsoDate, weekdayOf } from '../mentions/calendar'
import type { Day, Mention, Metadata, Span, TimeMention } from '../model'

/** A day whose year the text leaves open; months and days count from 1. */
export interface OpenDate {
  month: number
  day: number
}

export interface Published {
  day: Day | null
  /** The date without its year, where the text hardly tells which; `day` is then a guess, or null. */
  open: OpenDate | null
}

/** What a publication date is looked for in. */
export interface DatedText {
  path: string
  reading: string
  metadata: Metadata
  mentions: readonly Mention[]
  /** Words in front of the date of an edition or analysis, folded: “stand”, “analyse vom”. */
  dateLabels: readonly string[]
}

const METADATA_KEYS = ['published', 'date', 'pubdate', 'datePublished', 'publishedAt', 'datum', 'veröffentlicht', 'erschienen'] as const

/** When an article appeared: front matter, byline, dateline, file name, or the date of its own analysis. */
export function findPublished(text: DatedText): Published {
  const stated = METADATA_KEYS.map((key) => dayFromMetadata(text.metadata[key])).find((day) => day !== null)
  if (stated !== undefined) return { day: stated, open: null }
  const dates = text.mentions.filter(isDayAndMonth)
  const head = headOf(text.reading)
  const named = dayFromFileName(text.path)
  const candidate =
    dates.find((date) => isHeader(text, head, date)) ??
    dates.find((date) => isDateline(text, date)) ??
    dates.find((date) => isInBrackets(text, date) || isDayOfNews(text, date) || isToday(text, date)) ??
    dates.findLast((date) => isSignature(text, date))
  if (candidate) return withYear(text, candidate, named)
  if (named !== null) return { day: named, open: null }
  const labelled = dates.find((date) => isLabelled(text, date))
  return labelled ? withYear(text, labelled, null) : { day: null, open: null }
}

/** Reads a date of front matter: ISO 8601, 19.02.2026, or RFC 5322; null where it is none. */
export function dayFromMetadata(value: unknown): Day | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value)
  const iso = parseIsoDate(text)
  if (iso !== null) return iso
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
  if (german) return dayIf(Number(german[3]), Number(german[2]), Number(german[1]))
  const words = /^(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(text)
  return words
    ? dayIf(Number(words[3]), 1 + MONTH_NAMES.findIndex(([english]) => english === words[2]!.toLowerCase()), Number(words[1]))
    : null
}

const dayIf = (year: number, month: number, day: number): Day | null => (isPossible(day, month, year) ? dayOf(year, month, day) : null)

/** “2025-10-31”, “20251031”, “31-10-2025”, “31oct2025”, “okt-31-2025”. */
function dayFromFileName(path: string): Day | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  for (const form of FILE_DATES) {
    const { year, month = '', day } = form.exec(name)?.groups ?? {}
    const number = Number(month) || 1 + MONTH_NAMES.findIndex((names) => names.includes(month.slice(0, 3)))
    const found = year ? dayIf(Number(year), number, Number(day)) : null
    if (found !== null) return found
  }
  return null
}

const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)'
const FILE_DATES = [
  /(?<!\d)(?<year>(?:19|20)\d{2})[-_.]?(?<month>\d{2})[-_.]?(?<day>\d{2})(?!\d)/,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})[-_.](?<month>\\d{1,2})[-_.]${YEAR}`),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})[-_.]?(?<month>\\p{Ll}{3,9})[-_.]?${YEAR}`, 'u'),
  new RegExp(`(?<!\\p{Ll})(?<month>\\p{Ll}{3,9})[-_.]?(?<day>\\d{1,2})[-_.]${YEAR}`, 'u'),
]

/** How the months' names begin, the English one first. */
const MONTH_NAMES = ['jan', 'feb', 'mar|mär|mae', 'apr', 'may|mai', 'jun', 'jul', 'aug', 'sep', 'oct|okt', 'nov', 'dec|dez'].map((names) =>
  names.split('|'),
)

type DayAndMonth = TimeMention & { value: { written: { day: number; month: number } } }

const isDayAndMonth = (mention: Mention): mention is DayAndMonth =>
  mention.type === 'date' && mention.value.written.day !== undefined && mention.value.written.month !== undefined

/** Lines at a text's head that can hold a byline. */
const HEAD_LINES = 6
const HEAD_LINE_LENGTH = 110
/** A line this long is text: a byline stands before it. */
const PROSE = 170

/** The lines at a text's head, empty ones left out; after one of prose none belongs to it. */
function headOf(reading: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < reading.length && lines.length < HEAD_LINES; ) {
    const newline = reading.indexOf('\n', start)
    const end = newline < 0 ? reading.length : newline
    if (reading.slice(start, end).trim() !== '') lines.push({ start, end })
    if (end - start > PROSE) break
    start = end + 1
  }
  return lines
}

/** A short line at the head, with no sentence in it: “Von Carla Mertens | 15. Januar 2026, 9:12 Uhr”. */
function isHeader({ reading }: DatedText, head: readonly Span[], date: DayAndMonth): boolean {
  const number = head.findIndex(({ start, end }) => start <= date.start && date.end <= end)
  if (number < 0) return false
  const { start, end } = head[number]!
  if (date.start - start > PROSE) return false
  const line = reading.slice(start, end)
  const behind = line.slice(date.end - start)
  const hasYear = date.value.written.year !== undefined
  // “Gedanken zum Depot. Sonntag, 9. August 2026”
  if (number > 0 && hasYear && behind.trim() === '' && /[.!?|] $/.test(line.slice(0, date.start - start))) return true
  // A headline may hold any date; only one that names the edition ends, or begins, with its own.
  if (number === 0 && hasYear && EDITION.test(behind)) return true
  const rest = line.slice(0, date.start - start) + behind
  if (rest.trim().length > HEAD_LINE_LENGTH || /\p{Ll}{3,}[.!?]["”“»]?\s*$|\p{Ll}{5,}[.!?] \p{Lu}/u.test(rest)) return false
  if (number > 0) return true
  return hasYear && date.start - start < 12
}

/** Behind the date of an edition in a headline: nothing, the time, or what it is about: “Leserchat vom 3. März 2026: …”. */
const EDITION = /^(?:,? \d{1,2}[:.]\d{2}(?: Uhr)?)?\s*(?:$|:)/

/** Characters in front of a dateline's date at most: a place of 70, an agency in brackets. */
const DATELINE = 112

/** A place, the date, perhaps the agency, then a dash: “FRANKFURT, 11. Februar 2026 (fnd) - Die …”. */
function isDateline({ reading }: DatedText, date: DayAndMonth): boolean {
  const near = reading.slice(Math.max(0, date.start - DATELINE), date.start)
  const lineStart = date.start - near.length + near.lastIndexOf('\n') + 1
  const isWhole = lineStart === 0 || reading[lineStart - 1] === '\n'
  if (!isWhole || (lineStart > reading.length / 2 && lineStart > 1500)) return false
  // “KASSEL (aktienwire) - Donnerstag, 5. März 2026, 18:10 Uhr.”
  const before = reading.slice(lineStart, date.start).replace(/\([^)\n]{2,40}(?:\)|, $)/, '')
  const after = reading.slice(date.end, date.end + 60)
  if (before.length > 70 || !isPlace(before) || IN_SENTENCE.test(before)) return false
  return /^\)?[.,]?\s*(?:\([^)\n]{2,40}\)\.?|\d{1,2}[:.]\d{2}[^-–—\n]{0,12})?\s*(?:[-–—:|]|(?<=\.\s*)\p{Lu})/u.test(after)
}

/** Characters at the head of a text in which a date in brackets dates its news; own choice: a paragraph. */
const NEWS = 600

/** “Wie beide am Mittwoch (22. April 2026) mitteilten”: the weekday of the news, explained. */
const isInBrackets = ({ reading, mentions }: DatedText, { start, end, value }: DayAndMonth): boolean =>
  start < NEWS &&
  value.written.year !== undefined &&
  reading[start - 1] === '(' &&
  reading[end] === ')' &&
  mentions.some((mention) => mention.type === 'date' && mention.value.written.weekday !== undefined && mention.end === start - 2)

/** “Das teilte der Konzern am Donnerstag, 6. August 2026, mit”, “said on Thursday, August 6, 2026”: when the news was told. */
const isDayOfNews = ({ reading }: DatedText, { start, end, value }: DayAndMonth): boolean =>
  start < NEWS &&
  value.written.year !== undefined &&
  value.written.weekday !== undefined &&
  (/^,? (?:in \p{Lu}[\p{L}-]+ )?(?:mit\b|mitteilte|bekannt\s?gab|berichtete|erklärte|sagte)/u.test(reading.slice(end, end + 50)) ||
    /(?:said|announced|reported) (?:on )?$/.test(reading.slice(Math.max(0, start - 14), start)))

/** “Am heutigen Freitag, dem 8. Mai”, “today (May 8)”: the day of writing, spelled out. */
const isToday = ({ reading }: DatedText, { start }: DayAndMonth): boolean =>
  /(?:\bheutigen (?:\p{L}+,? ?(?:dem |den |\()?)?|\b(?:heute|today)[,:]? ?(?:\(|am |den |dem |on )?)$/iu.test(
    reading.slice(Math.max(0, start - 40), start),
  )

/** “(weg, 7. Mai 2026)”: the agency's short name and the date, in brackets behind the last sentence. */
const isSignature = ({ reading }: DatedText, { start, end, value }: DayAndMonth): boolean =>
  value.written.year !== undefined &&
  reading.slice(end, end + SIGNATURE).trimEnd() === ')' &&
  end + SIGNATURE >= reading.length &&
  /\([^()\n]{2,30}, $/.test(reading.slice(Math.max(0, start - SIGNATURE), start))

/** Characters; own choice. */
const SIGNATURE = 40

/** “Spannend wird es am 3. August. Dann …” is no place. */
const IN_SENTENCE = /\p{Ll} (?:am|ab|bis|zum|vom|seit|on|by|until)\s*$/u

/** “LIGONIER, Pa., ”, “Mainz/Oderau, ”, “MÜNSTER (dwa, ”: capitalised words, and short ones between them. */
const isPlace = (text: string): boolean =>
  text.split(/[\s,/().]+/).every((word) => word === '' || /^\p{Lu}/u.test(word) || word.length <= 4)

/** The date of an edition or analysis: “Neue Analyse vom 15. Dezember”. */
function isLabelled({ reading, dateLabels }: DatedText, date: DayAndMonth): boolean {
  const before = reading
    .slice(Math.max(0, date.start - 40), date.start)
    .toLowerCase()
    .replace(/[\s:]+$/, '')
  return dateLabels.some((label) => before.endsWith(label))
}

function withYear(text: DatedText, { value: { written, start } }: DayAndMonth, named: Day | null): Published {
  const { year, month, day, weekday } = written
  if (year !== undefined) return { day: start ?? dayIf(year, month, day), open: null }
  const near = named === null ? null : nearestYear(month, day, named)
  const inferred = near === null ? inferYear(text, month, day, weekday) : { day: near, sure: true }
  return { day: inferred?.day ?? null, open: inferred?.sure ? null : { month, day } }
}

/** The day with that month and date that is nearest to another day. */
export function nearestYear(month: number, day: number, to: Day): Day | null {
  const year = 1970 + Math.floor(to / 365.2425)
  const days = [year - 1, year, year + 1].flatMap((y) => dayIf(y, month, day) ?? [])
  return days.reduce<Day | null>((best, d) => (best === null || Math.abs(d - to) < Math.abs(best - to) ? d : best), null)
}

/** Costs in days; own choices, so that a weekday that disagrees outweighs any distance within a year. */
const WRONG_WEEKDAY = 400
const OTHER_WEEKDAY = 60
const YEAR_ALONE = 100

/** The year that agrees best with the dates that the article itself spells out; bare years alone make it no more than a guess. */
function inferYear({ mentions }: DatedText, month: number, day: number, weekday: number | undefined): { day: Day; sure: boolean } | null {
  const times = mentions.filter((mention): mention is TimeMention => mention.type === 'date' || mention.type === 'period')
  const dated = times.filter(({ value }) => value.written.year !== undefined && value.written.relative !== true)
  if (dated.length === 0) return null
  const years = new Set(dated.flatMap(({ value }) => [-1, 0, 1].map((shift) => value.written.year! + shift)))
  let best: { day: Day; cost: number } | null = null
  for (const year of [...years].sort()) {
    const candidate = dayIf(year, month, day)
    if (candidate === null) continue
    const cost = Math.min(...dated.map((mention) => distance(candidate, mention))) + weekdayCost(candidate, year, weekday, times)
    if (!best || cost < best.cost) best = { day: candidate, cost }
  }
  return best && { day: best.day, sure: best.cost < YEAR_ALONE }
}

function distance(day: Day, { value: { start, end, written } }: TimeMention): number {
  if (start === undefined || end === undefined) return YEAR_ALONE * 4
  const from = start ?? end ?? day
  const to = (end ?? start ?? day) - 1
  const gap = day < from ? from - day : day > to ? day - to : 0
  return gap + (written.month === undefined && written.quarter === undefined ? YEAR_ALONE : 0)
}

function weekdayCost(candidate: Day, year: number, weekday: number | undefined, times: readonly TimeMention[]): number {
  let cost = weekday !== undefined && weekday !== weekdayOf(candidate) ? WRONG_WEEKDAY : 0
  for (const { value } of times) {
    const { weekday: named, day, month, year: own } = value.written
    if (named === undefined || own !== undefined || day === undefined || month === undefined) continue
    const near = nearestYear(month, day, candidate)
    if (near !== null && weekdayOf(near) !== named) cost += WRONG_WEEKDAY / 2
  }
  const alone = times.find(({ value }) => value.written.weekday !== undefined && value.written.day === undefined)
  if (alone && alone.value.written.weekday !== weekdayOf(dayOf(year, ...monthDay(candidate)))) cost += OTHER_WEEKDAY
  return cost
}

const monthDay = (day: Day): [number, number] => {
  const date = new Date(day * 86_400_000)
  return [date.getUTCMonth() + 1, date.getUTCDate()]
}
