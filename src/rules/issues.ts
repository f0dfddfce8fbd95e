import type * as v from 'valibot'
import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml'
import { InputError } from '../errors'
import type { Place } from '../model'
import { didYouMean, nearest } from './suggest'

export type Issue = v.BaseIssue<unknown>
export type KeyPath = readonly PropertyKey[]

/** Offset of the node at a path of the document, or of the nearest one above it. */
export function offsetOf(document: Document, path: KeyPath): number {
  let node: unknown = document.contents
  let offset = rangeStart(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      offset = rangeStart(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = rangeStart(node) ?? offset
    }
  }
  return offset
}

const rangeStart = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]

/** What an issue is about: where in the file, and how to speak of it. */
export interface Subject {
  /** Keys of the file down to what was checked. */
  prefix: KeyPath
  /** Put before each message: “rule “urgency”: ”. */
  label: string
  place: (path: KeyPath) => Place
}

/** The violations of a schema as errors at their places; a key that is only mistyped is not missing, too. */
export function issueErrors(issues: readonly Issue[], schema: v.GenericSchema, subject: Subject): InputError[] {
  const isUnknown = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never'
  const meant = new Set(
    issues.filter(isUnknown).map((issue) => {
      const parents = (issue.path ?? []).slice(0, -1).map((item) => item.key as PropertyKey)
      return nearest(lastKey(issue), keysAt(schema, parents))
    }),
  )
  return issues.filter((issue) => !(isMissing(issue) && meant.has(lastKey(issue)))).map((issue) => issueError(issue, schema, subject))
}

const lastKey = (issue: Issue): string => String(issue.path?.at(-1)?.key ?? '')

const isMissing = (issue: Issue): boolean => issue.received === 'undefined'

/** A violation of a schema as an error at its place, with the nearest right word. */
function issueError(given: Issue, schema: v.GenericSchema, { prefix, label, place }: Subject): InputError {
  const issue = innermost(given)
  const keyPath = (issue.path ?? []).map((item) => item.key as PropertyKey)
  const where = place([...prefix, ...keyPath])
  const last = String(keyPath.at(-1) ?? '')
  const name = nameOf(keyPath)
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return new InputError(`${label}unknown key “${last}”`, where, didYouMean(last, keysAt(schema, keyPath.slice(0, -1))))
  if (issue.received === 'undefined' && issue.kind === 'schema')
    return new InputError(`${label}“${name}” is missing`, where, `add “${last}:”`)
  if (issue.type === 'picklist') {
    const choices = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ')
    return new InputError(`${label}${name} cannot be ${show(issue.input)}`, where, didYouMean(String(issue.input), choices))
  }
  const wanted = issue.kind === 'schema' ? TYPES[issue.expected ?? ''] : undefined
  const message = wanted ? `must be ${wanted}, not ${show(issue.input)}` : issue.message
  return new InputError(`${label}${name ? `${name} ` : ''}${message}`, where, wanted === TYPES.string ? textRemedy(issue.input) : '')
}

/** Of a union, the branch that the input comes nearest to. */
function innermost(issue: Issue): Issue {
  const [branch] = (issue.issues ?? []).filter((inner) => (inner.path?.length ?? 0) > (issue.path?.length ?? 0))
  return branch ? innermost(branch) : issue
}

/** The keys that a schema allows at a path. */
function keysAt(schema: unknown, path: KeyPath): string[] {
  let node = unwrapped(schema)
  for (const key of path) {
    const entries = field(node, 'entries')
    node = unwrapped(entries === undefined ? (field(node, 'item') ?? field(node, 'value')) : field(entries, key))
  }
  return Object.keys(field(node, 'entries') ?? {})
}

const unwrapped = (schema: unknown): unknown => {
  const inner = field(schema, 'wrapped')
  return inner === undefined ? schema : unwrapped(inner)
}

const field = (node: unknown, name: PropertyKey): object | undefined => {
  const value: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined
  return typeof value === 'object' && value !== null ? value : undefined
}

/** People count from 1: the third phrase is “find no. 3”. */
const nameOf = (path: KeyPath): string => path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' ')

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a map of keys',
}

/** A value as a message shows it. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map of keys'
  return value === null || value === undefined ? 'empty' : typeof value === 'string' ? `“${value}”` : String(value)
}

/** `{a|b}` and `a: b` are maps to YAML unless they stand in quotes. */
const textRemedy = (input: unknown): string => (typeof input === 'object' && input !== null ? 'put it in quotes' : '')
