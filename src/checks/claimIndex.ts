import { groupBy } from '../group'
import type { ArticleInfo, Claim } from '../model'

/** Claims by measure. */
export interface ClaimIndex {
  get(measure: string): readonly Claim[] | undefined
}

export const indexOf = (claims: readonly Claim[]): ClaimIndex => groupBy(claims, ({ measure }) => measure)

/** Claims of different subjects lie apart, so that only these many parts of a measure are unpacked at once; own choice. */
const PARTS = 64
/** Claims are packed in runs of so many characters. */
const RUN = 1 << 12

/** So many claims are kept as they are, in a kilobyte each; own choice: those of a thousand articles. */
const KEPT = 20_000

/** Claims of any number of articles, all but the first in a few hundred bytes each: as JSON in UTF-8, unpacked a measure and a part at a time. */
export class PackedClaims {
  private readonly articles: ArticleInfo[] = []
  private readonly every = Array.from({ length: PARTS }, () => new Part(this.articles))
  private kept = 0
  /** How many claims are packed, and how many bytes they take. */
  count = 0
  bytes = 0

  /** The parts that hold claims. */
  get parts(): readonly Part[] {
    return this.every.filter(({ isEmpty }) => !isEmpty)
  }

  /** Takes the claims of one article. */
  add(article: ArticleInfo, claims: readonly (Claim | PackedClaim)[]): void {
    if (claims.length === 0) return
    const number = this.articles.push(article) - 1
    for (const claim of claims) {
      if (!('json' in claim) && this.kept < KEPT) {
        if (claim.stem === null) continue
        this.every[partOf(claim.stem)]!.keep(claim)
        this.kept++
        continue
      }
      const { measure, part, json } = packedClaim(claim)
      if (part === null) continue
      const line = `${number} ${json}`
      this.every[part]!.add(measure, line)
      this.bytes += Buffer.byteLength(line) + 1
      this.count++
    }
  }
}

/** A claim as it goes from thread to thread, and waits to be compared. */
export interface PackedClaim {
  measure: string
  /** Where the claims of its company lie; null where it is of none, and meets no other. */
  part: number | null
  /** A list, in which bounds that are infinite are null. */
  json: string
}

export function packClaim({ measure, subject, stem, value, period, previous, about, at, evidence }: Claim): PackedClaim {
  const { start, end, line, column, quote } = evidence
  const list = [start, end, line, column, quote, subject, stem, value, period, about, at.start, at.end, previous]
  return { measure, part: stem === null ? null : partOf(stem), json: JSON.stringify(list) }
}

/** A claim packed, if it is not yet. */
export const packedClaim = (claim: Claim | PackedClaim): PackedClaim => ('json' in claim ? claim : packClaim(claim))

/** The claim of an article that was packed. */
export function unpackClaim({ measure, json }: Pick<PackedClaim, 'measure' | 'json'>, article: ArticleInfo): Claim {
  const [start, end, line, column, quote, subject, stem, value, period, about, from, to, previous] = JSON.parse(json)
  if (value.kind === 'quantity') {
    value.low ??= Number.NEGATIVE_INFINITY
    value.high ??= Number.POSITIVE_INFINITY
  }
  return {
    measure,
    subject,
    stem,
    value,
    period,
    about,
    at: { start: from, end: to },
    evidence: { article, start, end, line, column, quote },
    ...(previous && { previous: { low: previous.low ?? Number.NEGATIVE_INFINITY, high: previous.high ?? Number.POSITIVE_INFINITY } }),
  }
}

const partOf = (stem: string): number => {
  let hash = 0
  for (let i = 0; i < stem.length; i++) hash = (Math.imul(hash, 31) + stem.charCodeAt(i)) | 0
  return (hash >>> 0) % PARTS
}

/** The claims of some subjects. */
class Part implements ClaimIndex {
  private readonly measures = new Map<string, { kept: Claim[]; lines: string[]; length: number; runs: Buffer[] }>()

  constructor(private readonly articles: readonly ArticleInfo[]) {}

  get isEmpty(): boolean {
    return this.measures.size === 0
  }

  keep(claim: Claim): void {
    this.of(claim.measure).kept.push(claim)
  }

  private of(measure: string) {
    let packed = this.measures.get(measure)
    if (!packed) {
      packed = { kept: [], lines: [], length: 0, runs: [] }
      this.measures.set(measure, packed)
    }
    return packed
  }

  add(measure: string, line: string): void {
    const packed = this.of(measure)
    packed.lines.push(line)
    packed.length += line.length
    if (packed.length < RUN) return
    packed.runs.push(Buffer.from(packed.lines.join('\n')))
    packed.lines = []
    packed.length = 0
  }

  get(measure: string): Claim[] | undefined {
    const packed = this.measures.get(measure)
    if (!packed) return undefined
    const lines = [...packed.runs.flatMap((run) => run.toString().split('\n')), ...packed.lines]
    const unpacked = lines.map((line) => {
      const end = line.indexOf(' ')
      return unpackClaim({ measure, json: line.slice(end + 1) }, this.articles[Number(line.slice(0, end))]!)
    })
    return [...packed.kept, ...unpacked]
  }
}
