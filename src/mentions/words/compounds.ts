import type { Language, TimeWords, Word } from '../../languages/language'
import { formsIn } from './forms'

type Meaning = Partial<Word>

/** Longer words are no compounds of times: “Geschäftsjahresquartalsende” has 28 letters. */
const LONGEST_WORD = 40
const MOST_PARTS = 3
const SHORTEST_HEAD = 3
const SHORTEST_FRONT = 3
/** Letters at the end by which most words are seen to be no such compounds. */
const TAIL = 3

/** Reads compounds of times, such as Schlussquartal, Jahresende, Montagabend, Dezemberquartal. */
export function compoundsOf({ times }: Language, meaningOf: (word: string) => Meaning | null): (word: string) => Meaning | null {
  const { linkers = [] } = times
  const modifiers = new Map(Object.entries(times.modifiers ?? {}))
  const heads = headsOf(times)
  const headLengths = [...new Set([...heads].map(({ length }) => length))].sort((a, b) => b - a)
  const tails = new Set([...heads].map((head) => head.slice(-TAIL)))

  const front = (word: string, parts: number): Meaning | null => {
    for (const linker of linkers) {
      if (!word.endsWith(linker)) continue
      const stem = word.slice(0, word.length - linker.length)
      const known = modifiers.get(stem) ?? front_(stem) ?? (parts < MOST_PARTS ? read(stem, parts + 1) : null)
      if (known) return known
    }
    return null
  }
  const front_ = (stem: string): Meaning | null => {
    const facts = meaningOf(stem)
    return facts && !facts.weak && (facts.unit ?? facts.month ?? facts.weekday ?? facts.season) != null ? facts : null
  }
  const read = (word: string, parts: number): Meaning | null => {
    if (!tails.has(word.slice(-TAIL))) return null
    for (const length of headLengths) {
      if (length > word.length - SHORTEST_FRONT || !heads.has(word.slice(-length))) continue
      const head = meaningOf(word.slice(-length))
      if (!head || !isHead(head)) continue
      const before = front(word.slice(0, -length), parts)
      const meaning = before && merge(before, head)
      if (meaning) return meaning
    }
    return null
  }
  return (word) => (linkers.length === 0 || word.length > LONGEST_WORD ? null : read(word, 1))
}

const isHead = ({ unit, part, daypart, season, weak }: Meaning): boolean => !weak && (daypart || (unit ?? part ?? season) != null)

/** The words that compounds can end in. */
function headsOf({ units, parts, partHeads, seasons, dayparts }: TimeWords): ReadonlySet<string> {
  const tables = [
    ...Object.values(units).flat(),
    ...[parts, partHeads].flatMap((table) => Object.values(table ?? {})),
    ...Object.values(seasons ?? {}),
  ]
  return new Set([...tables, dayparts].flatMap(formsIn).filter(({ length }) => length >= SHORTEST_HEAD))
}

/** What the first part makes of the last; null where the two do not go together. */
function merge(front: Meaning, head: Meaning): Meaning | null {
  const { unit = null, part = null, daypart, plural = false, season = null } = head
  if (front.weekday != null) return daypart ? { weekday: front.weekday } : null
  if (front.month != null) return unit === 'quarter' || unit === 'week' ? { month: front.month, unit, plural } : null
  // Houses differ on which months a winter quarter has.
  if (front.season != null) return null
  if (front.unit != null) return mergeUnit(front, head)
  if (part !== null || daypart) return null
  if (season !== null) return Object.keys(front).length === 0 ? { season } : null
  if (front.quarter != null && unit !== 'quarter') return null
  return { ...front, unit, plural }
}

function mergeUnit(front: Meaning, { unit = null, part = null, plural = false }: Meaning): Meaning | null {
  if (front.unit === 'day' || front.plural) return null
  if (part !== null && unit === null) return { ...front, part }
  return front.unit === 'year' && front.shift === -1 && unit !== null && unit !== 'year' ? { yearAgo: true, unit, plural } : null
}
