import type { Language } from '../languages/language'
import type { Name, Span } from '../model'
import type { Lexicon } from '../text/lexicon'
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens'

/** What each kind of evidence weighs; own choice: one clear sign outweighs some plain repetitions. */
const WEIGHTS = { legalForm: 6, ticker: 8, share: 4, plain: 1, title: 3 }
const MAX_WORDS = 4

/** The company names of a text, the heaviest first. */
export function findCompanies(text: string, tokens: Tokens, lexicon: Lexicon, words: Language['names'], title: Span | null): Name[] {
  const { count, kind, flags, start, end } = tokens
  const wordAt = (i: number): string => text.slice(start[i], end[i])
  const folded = (i: number): string => wordAt(i).toLowerCase()
  const isName = (i: number): boolean => i >= 0 && i < count && kind[i] === TokenKind.Word && (flags[i]! & TokenFlag.Capitalised) !== 0
  const glued = (i: number): boolean => i < count && (flags[i]! & TokenFlag.Glued) !== 0
  const symbol = (i: number): string => (i >= 0 && i < count && kind[i] === TokenKind.Symbol ? text[start[i]!]! : '')
  const isStarter = (i: number): boolean => lexicon.entries[tokens.entry[i]!]!.facts?.starter === true

  const names = new Map<string, Name>()
  const add = (from: number, to: number, weight: number, ticker?: string): void => {
    while (from < to - 1 && isStarter(from)) from++
    if (from >= to || isStarter(from)) return
    const first = Math.max(from, to - MAX_WORDS)
    const name = text.slice(start[first], end[to - 1])
    const stem = stemOf(name, words)
    const known = names.get(stem)
    const bonus = title && start[first]! >= title.start && start[first]! < title.end ? WEIGHTS.title : 0
    if (!known) names.set(stem, { name, stem, weight: weight + bonus, ...(ticker && { ticker }) })
    else {
      known.weight += weight + bonus
      if (ticker) known.ticker ??= ticker
      if (name.length < known.name.length && known.name.startsWith(name)) known.name = name
    }
  }
  /** First token of the run of capitalised words that ends before token i. */
  const runStart = (i: number): number => {
    let from = i
    while (isName(from - 1) && (from === i || !(flags[from]! & TokenFlag.NewLine))) from--
    return from
  }

  for (let i = 0; i < count; i++) {
    if (symbol(i) === '-' && glued(i) && glued(i + 1) && words.shareWords.has(folded(i + 1))) add(runStart(i), i, WEIGHTS.share)
    else if (isName(i) && words.legalForms.has(folded(i)) && isName(i - 1)) add(runStart(i), i, WEIGHTS.legalForm)
    else if (kind[i] === TokenKind.Word && words.shareWords.has(folded(i)) && isName(i - 1) && !glued(i)) add(runStart(i), i, WEIGHTS.share)
    else if (symbol(i) === '(' && isName(i - 1)) {
      const ticker = /^\((?:[\p{L} -]+: ?)?([A-Z0-9]{1,5}(?:\.[A-Z]{1,2})?)[)\s/]/u.exec(text.slice(start[i], start[i]! + 24))?.[1]
      if (ticker && /[A-Z]{2}/.test(ticker)) add(runStart(i), i, WEIGHTS.ticker, ticker)
    }
  }
  for (let i = 0; i < count; i++) {
    if (!isName(i)) continue
    const known = names.get(stemOf(wordAt(i), words)) ?? names.get(stemOf(withoutGenitive(wordAt(i)), words))
    if (known) known.weight += WEIGHTS.plain + (title && start[i]! < title.end ? WEIGHTS.title : 0)
  }
  if (names.size === 0) for (const name of repeated()) names.set(name.stem, name)
  return [...names.values()].sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))

  /** Capitalised words that come back and never in lower case: the last resort. */
  function repeated(): Name[] {
    const counts = new Map<string, Name>()
    const lower = new Set<string>()
    for (let i = 0; i < count; i++) {
      if (kind[i] !== TokenKind.Word || end[i]! - start[i]! < 3) continue
      if (!isName(i)) lower.add(folded(i))
      else if (!isStarter(i)) {
        const stem = withoutGenitive(folded(i))
        const known = counts.get(stem)
        if (known) known.weight++
        else counts.set(stem, { name: withoutGenitive(wordAt(i)), stem, weight: 1 })
      }
    }
    return [...counts.values()].filter(({ weight, stem }) => weight >= 4 && !lower.has(stem))
  }
}

const withoutGenitive = (word: string): string => word.replace(/(?:['’]s|['’]|(?<=\p{Ll}{2})s)$/u, '')

/** What the short and the long form of a name share: its first word, or all of it where the first is a common one. */
export function stemOf(name: string, { genericFirst }: Language['names']): string {
  const parts = name
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .split(/[\s-]+/)
  return parts.length > 1 && genericFirst.has(parts[0]!) ? parts.slice(0, 2).join(' ') : parts[0]!
}
