import { wordsOf } from './words/forms'

const PIECE = /\{[^}]+\}|<[^>]+>|[[\]()|]|[^\s[\]()|{}<>]+/g

/** A place between two steps of some templates. */
interface Place<S> {
  words: [word: string, to: number][]
  slots: [slot: S, to: number][]
  /** Places that are reached without a step. */
  skips: number[]
  /** Number of the template that ends here; −1 where none does. */
  ends: number
}

/** What can come next after the same beginning of any templates, and what has been said when it ends here. */
export interface TemplateNode<S, R> {
  rule: R | null
  words: ReadonlyMap<string, TemplateNode<S, R>>
  slots: readonly TemplateEdge<S, R>[]
  /** The kinds of tokens that some slot can begin with. */
  kinds: number
  /** The slots that can begin with one of several kinds. */
  slotsFor(kinds: number): readonly TemplateEdge<S, R>[]
}

export interface TemplateEdge<S, R> {
  slot: S
  next: TemplateNode<S, R>
}

interface Kinded {
  kinds: number
}

/**
 * Many templates in one graph: `(…)` may be left out, `[a|b]` is one of its alternatives, `{slot}` a typed place.
 * The nodes are made as texts come to need them, each once for the same set of places.
 */
export class Templates<S extends Kinded, R> {
  private readonly places: Place<S>[] = []
  private readonly rules: R[] = []
  private readonly nodes = new Map<string, LazyNode<S, R>>()
  private readonly start: number

  constructor(private readonly slotsByName: Readonly<Record<string, S>>) {
    this.start = this.place()
  }

  /** Adds a template; where two say the same, the first stays. Throws where a slot is unknown or a bracket open. */
  add(template: string, rule: R): void {
    const pieces = [...template.matchAll(PIECE)].map(([piece]) => piece)
    const reader = { template, pieces, at: 0 }
    const end = this.sequence(reader, this.start)
    if (reader.at < pieces.length) fail(template, pieces[reader.at]!)
    this.places[end]!.ends = this.rules.length
    this.rules.push(rule)
  }

  /** All words that templates are compared by. */
  *words(): Generator<string> {
    for (const { words } of this.places) for (const [word] of words) yield word
  }

  get root(): TemplateNode<S, R> {
    return this.node([this.start])
  }

  private place(): number {
    this.places.push({ words: [], slots: [], skips: [], ends: -1 })
    return this.places.length - 1
  }

  private sequence(reader: Reader, from: number): number {
    // A place of its own, so that what follows an optional part is not tied to what stands before it.
    let at = this.skip(from)
    while (reader.at < reader.pieces.length && !'|])'.includes(reader.pieces[reader.at]!)) at = this.piece(reader, at)
    return at
  }

  private skip(from: number): number {
    const to = this.place()
    this.places[from]!.skips.push(to)
    return to
  }

  private piece(reader: Reader, from: number): number {
    const piece = reader.pieces[reader.at++]!
    if (piece === '(') return this.alternatives(reader, from, ')', true)
    if (piece === '[') return this.alternatives(reader, from, ']', false)
    if (piece.startsWith('{')) {
      const to = this.place()
      this.places[from]!.slots.push([this.slotsByName[piece.slice(1, -1)] ?? fail(reader.template, piece), to])
      return to
    }
    return wordsOf(piece).reduce((at, word) => {
      const to = this.place()
      this.places[at]!.words.push([word, to])
      return to
    }, from)
  }

  private alternatives(reader: Reader, from: number, closer: string, optional: boolean): number {
    const to = this.place()
    if (optional) this.places[from]!.skips.push(to)
    for (;;) {
      this.places[this.sequence(reader, from)]!.skips.push(to)
      const end = reader.pieces[reader.at++]
      if (end === closer) return to
      if (end !== '|') fail(reader.template, closer)
    }
  }

  /** The node of a set of places and all that are reached from them without a step. */
  node(places: Iterable<number>): TemplateNode<S, R> {
    const all = new Set(places)
    for (const place of all) for (const skipped of this.places[place]!.skips) all.add(skipped)
    const sorted = [...all].sort((a, b) => a - b)
    const key = sorted.join()
    let node = this.nodes.get(key)
    if (!node) {
      node = new LazyNode(
        this,
        sorted.map((place) => this.places[place]!),
        this.rules,
      )
      this.nodes.set(key, node)
    }
    return node
  }
}

interface Reader {
  template: string
  pieces: readonly string[]
  at: number
}

function fail(template: string, piece: string): never {
  throw new Error(`template “${template}”: ${piece} is not known here`)
}

class LazyNode<S extends Kinded, R> implements TemplateNode<S, R> {
  readonly rule: R | null
  private nextWords: Map<string, TemplateNode<S, R>> | null = null
  private nextSlots: TemplateEdge<S, R>[] | null = null
  private allKinds = -1
  private readonly byKinds = new Map<number, TemplateEdge<S, R>[]>()

  constructor(
    private readonly templates: Templates<S, R>,
    private readonly places: readonly Place<S>[],
    rules: readonly R[],
  ) {
    const ended = places.filter(({ ends }) => ends >= 0).map(({ ends }) => ends)
    this.rule = ended.length === 0 ? null : rules[Math.min(...ended)]!
  }

  get words(): ReadonlyMap<string, TemplateNode<S, R>> {
    this.nextWords ??= new Map(this.gather((place) => place.words))
    return this.nextWords
  }

  get slots(): readonly TemplateEdge<S, R>[] {
    this.nextSlots ??= this.gather((place) => place.slots).map(([slot, next]) => ({ slot, next }))
    return this.nextSlots
  }

  get kinds(): number {
    if (this.allKinds < 0) this.allKinds = this.slots.reduce((kinds, { slot }) => kinds | slot.kinds, 0)
    return this.allKinds
  }

  slotsFor(kinds: number): readonly TemplateEdge<S, R>[] {
    let slots = this.byKinds.get(kinds)
    if (slots === undefined) {
      slots = this.slots.filter(({ slot }) => (slot.kinds & kinds) !== 0)
      this.byKinds.set(kinds, slots)
    }
    return slots
  }

  private gather<K>(edges: (place: Place<S>) => readonly [K, number][]): [K, TemplateNode<S, R>][] {
    const places = new Map<K, number[]>()
    for (const place of this.places) {
      for (const [key, to] of edges(place)) {
        const known = places.get(key)
        if (known) known.push(to)
        else places.set(key, [to])
      }
    }
    return [...places].map(([key, to]) => [key, this.templates.node(to)])
  }
}
