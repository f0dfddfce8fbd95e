/** Words and marks of templates are written with spaces between them. */
const PIECE = /\{[^}]+\}|<[^>]+>|[[\]()|]|[^\s[\]()|{}<>]+/g

/** What can come next after the same beginning of any templates, and what has been said when it ends here. */
export interface TemplateNode<S extends Fillable<W>, R, W> {
  /** Of the templates that end here and can stand inside others, the rule of the first; and that of the others. */
  inner: R | null
  outer: R | null
  /** The words that can come next. */
  words: Iterable<string>
  has(word: string): boolean
  /** Where a word leads. */
  next(word: string): TemplateNode<S, R, W> | undefined
  slots: readonly TemplateEdge<S, R, W>[]
  /** The kinds of tokens that some slot can begin with. */
  kinds: number
  /** Where a token of some kind leads, as itself and by slots. */
  movesOf(kind: TokenKind<W>): TemplateMoves<S, R, W>
}

export interface TemplateEdge<S extends Fillable<W>, R, W> {
  slot: S
  next: TemplateNode<S, R, W>
}

export interface TemplateMoves<S extends Fillable<W>, R, W> {
  next: TemplateNode<S, R, W> | undefined
  slots: readonly TemplateEdge<S, R, W>[]
}

/** A slot, with the kinds of tokens that it can begin with, and whether it can begin with a word of such a kind. */
export interface Fillable<W> {
  kinds: number
  fits(word: W): boolean
}

/** A kind of tokens by its number, the form by which templates know its words, the kinds of slots that can begin with it, and one of its words. */
export interface TokenKind<W> {
  number: number
  form: string
  slots: number
  sample: W | null
}

/** A place yet to be made. */
const NEW = -1

/**
 * Many templates in one graph: `(…)` may be left out, `[a|b]` is one of its alternatives, `{slot}` a typed place, `<name>` a macro.
 * The nodes are made as texts come to need them, each once for the same set of places.
 */
export class Templates<S extends Fillable<W>, R, W> {
  private places = 0
  /** Steps by number: from where, over which word or slot, to where. */
  private readonly froms: number[] = []
  private readonly symbols: (string | S)[] = []
  private readonly targets: number[] = []
  /** What is reached without a step, by place. */
  private readonly skips = new Map<number, number[]>()
  /** Which template ends at a place. */
  private readonly ends = new Map<number, number>()
  private readonly rules: { rule: R; inner: boolean }[] = []
  private readonly nodes = new Map<string, LazyNode<S, R, W>>()
  private readonly macroPieces = new Map<string, readonly string[]>()
  private readonly start = this.places++
  private stepsByPlace: number[][] | null = null

  constructor(
    private readonly slotsByName: Readonly<Record<string, S>>,
    private readonly macros: Readonly<Record<string, string>> = {},
  ) {}

  /** Adds a template, which can stand inside others or not; where two say the same, the first stays. Throws where a slot or macro is unknown or a bracket open. */
  add(template: string, rule: R, inner: boolean): void {
    const reader = { template, pieces: piecesOf(template), at: 0 }
    const end = this.sequence(reader, this.start, NEW)
    if (reader.at < reader.pieces.length) fail(template, reader.pieces[reader.at]!)
    this.ends.set(end, this.rules.length)
    this.rules.push({ rule, inner })
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
      node = new LazyNode(this, sorted)
      this.nodes.set(key, node)
    }
    return node
  }

  /** The rule that ends at one of several places, of the templates that can stand inside others or of those that cannot: that which was added first. */
  ruleAt(places: readonly number[], inner: boolean): R | null {
    let first = Number.POSITIVE_INFINITY
    for (const place of places) {
      const end = this.ends.get(place)
      if (end !== undefined && this.rules[end]!.inner === inner) first = Math.min(first, end)
    }
    return this.rules[first]?.rule ?? null
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

class LazyNode<S extends Fillable<W>, R, W> implements TemplateNode<S, R, W> {
  readonly inner: R | null
  readonly outer: R | null
  readonly slots: readonly TemplateEdge<S, R, W>[]
  readonly kinds: number
  private readonly steps: ReadonlyMap<string, number[]>
  /** By the numbers of kinds, as far as they were asked for. */
  private readonly moves: (TemplateMoves<S, R, W> | undefined)[] = []

  constructor(
    private readonly templates: Templates<S, R, W>,
    places: readonly number[],
  ) {
    const { words, slots } = templates.stepsFrom(places)
    this.inner = templates.ruleAt(places, true)
    this.outer = templates.ruleAt(places, false)
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

  movesOf(kind: TokenKind<W>): TemplateMoves<S, R, W> {
    return this.moves[kind.number] ?? this.findMoves(kind)
  }

  private findMoves({ number, form, slots: kinds, sample }: TokenKind<W>): TemplateMoves<S, R, W> {
    while (this.moves.length <= number) this.moves.push(undefined)
    const slots = this.slots.filter(({ slot }) => (slot.kinds & kinds) !== 0 && (sample === null || slot.fits(sample)))
    const moves = { next: form === '' ? undefined : this.next(form), slots }
    this.moves[number] = moves
    return moves
  }
}

class Edge<S extends Fillable<W>, R, W> implements TemplateEdge<S, R, W> {
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
