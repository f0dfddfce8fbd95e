import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { formatOf } from '../articles/collect'
import { InputError } from '../errors'
import { groupBy } from '../group'
import { CATEGORIES, type Category, type Finding, type KnownFinding } from '../model'
import { fingerprintOf } from '../reports/fingerprint'
import { oneLine, shorten } from '../reports/text'
import { writeAtomically } from './atomic'
import { writeError } from './targets'

const QUOTE_LENGTH = 120

/** Reads a baseline; throws InputError where it is missing or broken. */
export function readBaseline(file: string): KnownFinding[] {
  if (!existsSync(file)) throw new InputError('no such baseline', { path: file }, 'write one with --update-baseline')
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (isRecord(content) && Array.isArray(content.findings) && content.findings.every(isKnown)) return content.findings
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new InputError(`the baseline is no JSON: ${error.message}`, { path: file }, 'write it anew with --update-baseline')
  }
  throw new InputError('this is no baseline of hypecheck', { path: file }, 'write one with --update-baseline')
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isKnown = (value: unknown): value is KnownFinding =>
  isRecord(value) &&
  typeof value.fingerprint === 'string' &&
  typeof value.rule === 'string' &&
  typeof value.quote === 'string' &&
  CATEGORIES.some((category) => category === value.category) &&
  Array.isArray(value.paths) &&
  value.paths.every((each) => typeof each === 'string') &&
  Number.isInteger(value.count)

export function writeBaseline(file: string, entries: readonly KnownFinding[]): void {
  try {
    writeAtomically(file, JSON.stringify({ hypecheck: 'baseline', findings: [...entries].sort(byPath) }, null, 2) + '\n')
  } catch (error) {
    throw writeError(error, file)
  }
}

const byPath = (a: KnownFinding, b: KnownFinding): number => {
  const [left, right] = [a, b].map(({ paths, rule, fingerprint }) => [paths[0], rule, fingerprint].join('\n'))
  return left! < right! ? -1 : left! > right! ? 1 : 0
}

/** Findings as a baseline lists them. */
export const entriesOf = (findings: readonly Finding[]): KnownFinding[] =>
  [...groupBy(findings, fingerprintOf)].map(([fingerprint, same]) => {
    const { rule, category, evidence } = same[0]!
    const paths = [...new Set(evidence.map(({ article }) => article.path))]
    return { fingerprint, rule, category, paths, quote: shorten(oneLine(evidence[0]!.quote), QUOTE_LENGTH), count: same.length }
  })

/** Tells known findings from new ones; each entry stands for as many findings as it counts. */
export class Baseline {
  private readonly left: Map<string, number>

  constructor(private readonly entries: readonly KnownFinding[]) {
    this.left = new Map(entries.map(({ fingerprint, count }) => [fingerprint, count]))
  }

  isKnown(finding: Finding): boolean {
    const fingerprint = fingerprintOf(finding)
    const left = this.left.get(fingerprint) ?? 0
    if (left > 0) this.left.set(fingerprint, left - 1)
    return left > 0
  }

  /** The entries that no finding matched, though all their articles were checked or are there no more. */
  gone(checked: ReadonlySet<string>, selected: (entry: { rule: string; category: Category }) => boolean): KnownFinding[] {
    return this.entries.filter((entry) => selected(entry) && this.left.get(entry.fingerprint) === entry.count && isCovered(entry, checked))
  }

  /** The entries that a run says nothing of: of other articles or rules. */
  untouched(checked: ReadonlySet<string>, selected: (entry: { rule: string; category: Category }) => boolean): KnownFinding[] {
    return this.entries.filter((entry) => !selected(entry) || !isCovered(entry, checked))
  }
}

const isCovered = ({ paths }: KnownFinding, checked: ReadonlySet<string>): boolean =>
  paths.every((file) => checked.has(file) || isDeleted(file))

/** A file that was an article; the ids of NDJSON articles have no such endings. */
const isDeleted = (file: string): boolean =>
  path.extname(file) !== '' && (formatOf(file) !== 'text' || file.endsWith('.txt')) && !existsSync(file)
