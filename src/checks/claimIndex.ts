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

/** Claims of any number of articles in a few hundred bytes each: as JSON in UTF-8, unpacked a measure and a part at a time. */
export class PackedClaims {
  private readonly articles: ArticleInfo[] = []
  private readonly every = Array.from({ length: PARTS }, () => new Part(this.articles))
  /** How many claims there are, and how many bytes they take. */
  count = 0
  bytes = 0

  /** The parts that hold claims. */
  get parts(): readonly Part[] {
    return this.every.filter(({ isEmpty }) => !isEmpty)
  }

  /** Takes the claims of one article. */
  add(article: ArticleInfo, claims: readonly PackedClaim[]): void {
    if (claims.length === 0) return
    const number = this.articles.push(article) - 1
    for (const { measure, part, json } of claims) {
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
  private readonly measures = new Map<string, { lines: string[]; length: number; runs: Buffer[] }>()

  constructor(private readonly articles: readonly ArticleInfo[]) {}

  get isEmpty(): boolean {
    return this.measures.size === 0
  }

  add(measure: string, line: string): void {
    let packed = this.measures.get(measure)
    if (!packed) {
      packed = { lines: [], length: 0, runs: [] }
      this.measures.set(measure, packed)
    }
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
    return lines.map((line) => {
      const end = line.indexOf(' ')
      return unpackClaim({ measure, json: line.slice(end + 1) }, this.articles[Number(line.slice(0, end))]!)
    })
  }
}
