/** Words and marks of templates are written with spaces between them. */
const PIECE = /\{[^}]+\}|<[^>]+>|[[\]()|]|[^\s[\]()|{}<>]+/g

/** What can come next after the same beginning of any templates, and what has been said when it ends here. */
export interface TemplateNode<S extends Fillable<W>, R, W extends KnownWord> {
  rule: R | null
  /** The words that can come next. */
  words: Iterable<string>
  has(word: string): boolean
  /** Where a word leads. */
  next(word: string): TemplateNode<S, R, W> | undefined
  slots: readonly TemplateEdge<S, R, W>[]
  /** The kinds of tokens that some slot can begin with. */
  kinds: number
  /** Where a known word of some form leads, as itself and by slots; and a figure of several kinds. */
  movesOf(word: W, form: string): TemplateMoves<S, R, W>
  movesOfFigure(kinds: number): TemplateMoves<S, R, W>
}

export interface TemplateEdge<S extends Fillable<W>, R, W extends KnownWord> {
  slot: S
  next: TemplateNode<S, R, W>
}

export interface TemplateMoves<S extends Fillable<W>, R, W extends KnownWord> {
  next: TemplateNode<S, R, W> | undefined
  slots: readonly TemplateEdge<S, R, W>[]
}

/** A slot, with the kinds of tokens that it can begin with, and whether it can begin with a word of such a kind. */
export interface Fillable<W> {
  kinds: number
  fits(word: W): boolean
}

/** A word by its number, from 1, and the kinds of slots that can begin with it. */
export interface KnownWord {
  number: number
  slots: number
}

/** What is found once for a node and what comes next there: a word by its number, or a figure by its kinds, below 0. */
class Memory<T> {
  private readonly values: T[] = []
  /** For each, the node, what comes next, and its place among the values and 1. */
  private slots = new Int32Array(4 << 8)

  get(node: number, next: number): T | undefined {
    const found = this.slots[this.slotOf(node, next) + 2]!
    return found === 0 ? undefined : this.values[found - 1]
  }

  set(node: number, next: number, value: T): void {
    const { slots } = this
    const slot = this.slotOf(node, next)
    slots[slot] = node
    slots[slot + 1] = next
    slots[slot + 2] = this.values.push(value)
    if (8 * this.values.length > slots.length) this.widen()
  }

  private slotOf(node: number, next: number): number {
    const { slots } = this
    const mask = slots.length - 4
    let slot = ((Math.imul(Math.imul(node, 0x9e3779b1) ^ next, 0x85ebca6b) >>> 10) << 2) & mask
    while (slots[slot + 2] !== 0 && (slots[slot] !== node || slots[slot + 1] !== next)) slot = (slot + 4) & mask
    return slot
  }

  private widen(): void {
    const before = this.slots
    this.slots = new Int32Array(2 * before.length)
    for (let i = 0; i < before.length; i += 4)
      if (before[i + 2] !== 0) this.slots.set(before.subarray(i, i + 3), this.slotOf(before[i]!, before[i + 1]!))
  }
}

/** A place yet to be made. */
const NEW = -1

/**
 * Many templates in one graph: `(…)` may be left out, `[a|b]` is one of its alternatives, `{slot}` a typed place, `<name>` a macro.
 * The nodes are made as texts come to need them, each once for the same set of places.
 */
export class Templates<S extends Fillable<W>, R, W extends KnownWord> {
  private places = 0
  /** Steps by number: from where, over which word or slot, to where. */
  private readonly froms: number[] = []
  private readonly symbols: (string | S)[] = []
  private readonly targets: number[] = []
  /** What is reached without a step, by place. */
  private readonly skips = new Map<number, number[]>()
  /** Which template ends at a place. */
  private readonly ends = new Map<number, number>()
  private readonly rules: R[] = []
  readonly moves = new Memory<TemplateMoves<S, R, W>>()
  private readonly nodes = new Map<string, LazyNode<S, R, W>>()
  private readonly macroPieces = new Map<string, readonly string[]>()
  private readonly start = this.places++
  private stepsByPlace: number[][] | null = null

  constructor(
    private readonly slotsByName: Readonly<Record<string, S>>,
    private readonly macros: Readonly<Record<string, string>> = {},
  ) {}

  /** Adds a template; where two say the same, the first stays. Throws where a slot or macro is unknown or a bracket open. */
  add(template: string, rule: R): void {
    const reader = { template, pieces: piecesOf(template), at: 0 }
    const end = this.sequence(reader, this.start, NEW)
    if (reader.at < reader.pieces.length) fail(template, reader.pieces[reader.at]!)
    this.ends.set(end, this.rules.length)
    this.rules.push(rule)
  }

  /** All words that templates are compared by. */
  words(): ReadonlySet<string> {
    return new Set(this.symbols.filter((symbol) => typeof symbol === 'string'))
  }

  get root(): TemplateNode<S, R, W> {
    return this.node([this.start])
  }

  private step(from: number, symbol: string | S, target: number): number {
    const to = target === NEW ? this.places++ : target
    this.froms.push(from)
    this.symbols.push(symbol)
    this.targets.push(to)
    return to
  }

  private skip(from: number, to: number): void {
    const skips = this.skips.get(from)
    if (skips) skips.push(to)
    else this.skips.set(from, [to])
  }

  /** Reads up to the end of an alternative; its last piece leads to `target`. */
  private sequence(reader: Reader, from: number, target: number): number {
    const { pieces } = reader
    let at = from
    while (reader.at < pieces.length && !isCloser(pieces[reader.at]!)) at = this.piece(reader, at, target)
    if (target !== NEW && at !== target) this.skip(at, target)
    return at
  }

  private piece(reader: Reader, from: number, target: number): number {
    const { pieces, template } = reader
    const piece = pieces[reader.at++]!
    const to = reader.at < pieces.length && isCloser(pieces[reader.at]!) ? target : NEW
    switch (piece[0]) {
      case '(':
        return this.alternatives(reader, from, ')', true)
      case '[':
        return this.alternatives(reader, from, ']', false)
      case '{':
        return this.step(from, this.slotsByName[piece.slice(1, -1)] ?? fail(template, piece), to)
      case '<':
        return this.sequence({ template, pieces: this.macro(template, piece), at: 0 }, from, NEW)
      default:
        return this.step(from, piece, to)
    }
  }

  private macro(template: string, piece: string): readonly string[] {
    let pieces = this.macroPieces.get(piece)
    if (pieces === undefined) {
      pieces = piecesOf(this.macros[piece.slice(1, -1)] ?? fail(template, piece))
      this.macroPieces.set(piece, pieces)
    }
    return pieces
  }

  private alternatives(reader: Reader, from: number, closer: string, optional: boolean): number {
    const to = this.places++
    if (optional) this.skip(from, to)
    for (;;) {
      this.sequence(reader, from, to)
      const end = reader.pieces[reader.at++]
      if (end === closer) return to
      if (end !== '|') fail(reader.template, closer)
    }
  }

  /** The node of a set of places and all that are reached from them without a step. */
  node(places: Iterable<number>): TemplateNode<S, R, W> {
    const all = new Set(places)
    for (const place of all) for (const skipped of this.skips.get(place) ?? []) all.add(skipped)
    const sorted = [...all].sort((a, b) => a - b)
    const key = sorted.join()
    let node = this.nodes.get(key)
    if (!node) {
      node = new LazyNode(this, this.nodes.size + 1, sorted)
      this.nodes.set(key, node)
    }
    return node
  }

  /** The rule that ends at one of several places: that of the template which was added first. */
  ruleAt(places: readonly number[]): R | null {
    let first = Number.POSITIVE_INFINITY
    for (const place of places) first = Math.min(first, this.ends.get(place) ?? first)
    return this.rules[first] ?? null
  }

  /** Places to which words lead, and slots. */
  stepsFrom(places: readonly number[]): { words: Map<string, number[]>; slots: Map<S, number[]> } {
    this.stepsByPlace ??= this.sortSteps()
    const words = new Map<string, number[]>()
    const slots = new Map<S, number[]>()
    for (const place of places) {
      for (const step of this.stepsByPlace[place] ?? []) {
        const symbol = this.symbols[step]!
        if (typeof symbol === 'string') addTo(words, symbol, this.targets[step]!)
        else addTo(slots, symbol, this.targets[step]!)
      }
    }
    return { words, slots }
  }

  private sortSteps(): number[][] {
    const byPlace: number[][] = []
    for (let step = 0; step < this.froms.length; step++) {
      const from = this.froms[step]!
      const steps = byPlace[from]
      if (steps) steps.push(step)
      else byPlace[from] = [step]
    }
    return byPlace
  }
}

const piecesOf = (template: string): readonly string[] =>
  (template.includes('ß') ? template.replaceAll('ß', 'ss') : template).match(PIECE) ?? []
const isCloser = (piece: string): boolean => piece === '|' || piece === ']' || piece === ')'

function addTo<K>(map: Map<K, number[]>, key: K, value: number): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

interface Reader {
  template: string
  pieces: readonly string[]
  at: number
}

function fail(template: string, piece: string): never {
  throw new Error(`template “${template}”: ${piece} is not known here`)
}

class LazyNode<S extends Fillable<W>, R, W extends KnownWord> implements TemplateNode<S, R, W> {
  readonly rule: R | null
  readonly slots: readonly TemplateEdge<S, R, W>[]
  readonly kinds: number
  private readonly steps: ReadonlyMap<string, number[]>

  constructor(
    private readonly templates: Templates<S, R, W>,
    private readonly number: number,
    places: readonly number[],
  ) {
    const { words, slots } = templates.stepsFrom(places)
    this.rule = templates.ruleAt(places)
    this.steps = words
    this.slots = [...slots].map(([slot, to]) => new Edge(templates, slot, to))
    this.kinds = this.slots.reduce((kinds, { slot }) => kinds | slot.kinds, 0)
  }

  get words(): Iterable<string> {
    return this.steps.keys()
  }

  has(word: string): boolean {
    return this.steps.has(word)
  }

  next(word: string): TemplateNode<S, R, W> | undefined {
    const places = this.steps.get(word)
    return places && this.templates.node(places)
  }

  movesOf(word: W, form: string): TemplateMoves<S, R, W> {
    return this.templates.moves.get(this.number, word.number) ?? this.findMoves(word.number, this.next(form), word.slots, word)
  }

  movesOfFigure(kinds: number): TemplateMoves<S, R, W> {
    return this.templates.moves.get(this.number, -kinds) ?? this.findMoves(-kinds, undefined, kinds, null)
  }

  private findMoves(next: number, node: TemplateNode<S, R, W> | undefined, kinds: number, word: W | null): TemplateMoves<S, R, W> {
    const slots = this.slots.filter(({ slot }) => (slot.kinds & kinds) !== 0 && (word === null || slot.fits(word)))
    const moves = { next: node, slots }
    this.templates.moves.set(this.number, next, moves)
    return moves
  }
}

class Edge<S extends Fillable<W>, R, W extends KnownWord> implements TemplateEdge<S, R, W> {
  private node: TemplateNode<S, R, W> | null = null

  constructor(
    private readonly templates: Templates<S, R, W>,
    readonly slot: S,
    private readonly to: readonly number[],
  ) {}

  get next(): TemplateNode<S, R, W> {
    this.node ??= this.templates.node(this.to)
    return this.node
  }
}
