import { wordsOf } from './words/forms'

/** One step of a template: a word, or a slot in braces. */
export type Step<S> = { word: string; slot: null } | { word: null; slot: S }

const PIECE = /\{[^}]+\}|<[^>]+>|[[\]()|]|[^\s[\]()|{}<>]+/g

/**
 * The straight variants of a template: `(…)` may be left out, `[a|b]` is one of its alternatives,
 * `<name>` stands for a macro. Throws where a slot or macro is unknown or a bracket is open.
 */
export function variantsOf<S>(
  template: string,
  macros: Readonly<Record<string, string>>,
  slotNamed: (name: string) => S | null,
): Step<S>[][] {
  const pieces = [...template.replace(/<(\w+)>/g, (_, name: string) => macros[name] ?? fail(template, `<${name}>`)).matchAll(PIECE)].map(
    ([piece]) => piece,
  )
  let at = 0

  const sequence = (): Step<S>[][] => {
    let heads: Step<S>[][] = [[]]
    while (at < pieces.length && !'|])'.includes(pieces[at]!)) {
      const tails = piece()
      heads = heads.flatMap((head) => tails.map((tail) => [...head, ...tail]))
    }
    return heads
  }

  const piece = (): Step<S>[][] => {
    const text = pieces[at++]!
    if (text === '(' || text === '[') return alternatives(text === '(' ? ')' : ']', text === '(')
    if (text.startsWith('{')) {
      const slot = slotNamed(text.slice(1, -1)) ?? fail(template, text)
      return [[{ word: null, slot }]]
    }
    return [wordsOf(text).map((word): Step<S> => ({ word, slot: null }))]
  }

  const alternatives = (closer: string, optional: boolean): Step<S>[][] => {
    const all: Step<S>[][] = optional ? [[]] : []
    for (;;) {
      all.push(...sequence())
      const end = pieces[at++]
      if (end === closer) return all
      if (end !== '|') fail(template, closer)
    }
  }

  const variants = sequence()
  if (at < pieces.length) fail(template, pieces[at]!)
  return variants
}

function fail(template: string, piece: string): never {
  throw new Error(`template “${template}”: ${piece} is not known here`)
}

/** A node of the tree of all templates: what can come next, and what has been said when it ends here. */
export class TemplateNode<S, R> {
  readonly words = new Map<string, TemplateNode<S, R>>()
  readonly slots: { slot: S; next: TemplateNode<S, R> }[] = []
  /** Those slots that a figure can fill. */
  readonly figureSlots: { slot: S; next: TemplateNode<S, R> }[] = []
  rule: R | null = null

  constructor(private readonly takesFigures: (slot: S) => boolean) {}

  add(steps: readonly Step<S>[], rule: R): void {
    let node: TemplateNode<S, R> = this
    for (const step of steps) node = step.word !== null ? node.afterWord(step.word) : node.afterSlot(step.slot)
    node.rule ??= rule
  }

  private afterWord(word: string): TemplateNode<S, R> {
    let next = this.words.get(word)
    if (!next) {
      next = new TemplateNode(this.takesFigures)
      this.words.set(word, next)
    }
    return next
  }

  private afterSlot(slot: S): TemplateNode<S, R> {
    const known = this.slots.find((edge) => edge.slot === slot)
    if (known) return known.next
    const next = new TemplateNode<S, R>(this.takesFigures)
    this.slots.push({ slot, next })
    if (this.takesFigures(slot)) this.figureSlots.push({ slot, next })
    return next
  }
}
