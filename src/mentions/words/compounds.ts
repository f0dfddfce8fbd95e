import type { Language, Word } from '../../languages/language'
import { foldWord } from '../../text/characters'

type Meaning = Partial<Word>

/** Longer words are no compounds of times: “Geschäftsjahresquartalsende” has 28 letters. */
const LONGEST_WORD = 40
const MOST_PARTS = 3

/** Reads compounds of times, such as Schlussquartal, Jahresende, Montagabend, Dezemberquartal. */
export function compoundsOf({ times }: Language, book: ReadonlyMap<string, Word>): (word: string) => Meaning | null {
  const modifiers = new Map(Object.entries(times.modifiers).map(([word, meaning]) => [foldWord(word), meaning]))
  const lengths = new Set<number>()
  for (const [word, facts] of book) if (isHead(word, facts)) lengths.add(word.length)
  const headLengths = [...lengths].sort((a, b) => b - a)

  const front = (word: string, parts: number): Meaning | null => {
    for (const linker of times.linkers) {
      if (!word.endsWith(linker)) continue
      const stem = word.slice(0, word.length - linker.length)
      const known = modifiers.get(stem) ?? front_(stem) ?? (parts < MOST_PARTS ? read(stem, parts + 1) : null)
      if (known) return known
    }
    return null
  }
  const front_ = (stem: string): Meaning | null => {
    const facts = book.get(stem)
    return facts && (facts.unit !== null || facts.month !== null || facts.weekday !== null || facts.season !== null) && !facts.weak
      ? facts
      : null
  }
  const read = (word: string, parts: number): Meaning | null => {
    for (const length of headLengths) {
      if (length > word.length - 3) continue
      const head = book.get(word.slice(-length))
      if (!head || !isHead(word.slice(-length), head)) continue
      const before = front(word.slice(0, -length), parts)
      const meaning = before && merge(before, head)
      if (meaning) return meaning
    }
    return null
  }
  return (word) => (times.linkers.length === 0 || word.length > LONGEST_WORD ? null : read(word, 1))
}

const isHead = (word: string, { unit, part, daypart, season, weak }: Word): boolean =>
  word.length > 2 && !weak && (unit !== null || part !== null || daypart || season !== null)

/** What the first part makes of the last; null where the two do not go together. */
function merge(front: Meaning, head: Word): Meaning | null {
  const { unit, part, daypart, plural, season } = head
  if (front.weekday != null) return daypart ? { weekday: front.weekday } : null
  if (front.month != null) return unit === 'quarter' ? { month: front.month, unit, plural } : null
  // Houses differ on which months a winter quarter has.
  if (front.season != null) return null
  if (front.unit != null) return mergeUnit(front, head)
  if (part !== null || daypart) return null
  if (season !== null) return Object.keys(front).length === 0 ? { season } : null
  if (front.quarter != null && unit !== 'quarter') return null
  return { ...front, unit, plural }
}

function mergeUnit(front: Meaning, { unit, part, plural }: Word): Meaning | null {
  if (front.unit === 'day' || front.plural) return null
  if (part !== null && unit === null) return { ...front, part }
  return front.unit === 'year' && front.shift === -1 && unit !== null && unit !== 'year' ? { yearAgo: true, unit, plural } : null
}
