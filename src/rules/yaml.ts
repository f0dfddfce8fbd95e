import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { InputError } from '../errors'
import type { Place } from '../model'
import { type KeyPath, offsetOf } from './issues'

/** A YAML file as plain data, and where everything in it stands. */
export interface YamlFile {
  content: unknown
  /** Where the value at a path of keys stands; the nearest value above it where there is none. */
  place: (keys: KeyPath) => Place
}

/** Nodes that the aliases of one file may stand for, all together; own choice: far above any honest list, far below what hurts. */
const MAX_ALIASED_NODES = 10_000

/** What to do about the mistakes that people make most, by the parser's code. */
const REMEDIES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'indent the lines of one level alike',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds “: ” in quotes',
  MISSING_CHAR: 'close the quote or bracket',
  UNEXPECTED_TOKEN: 'put a text that begins with {, [, *, & or @ in quotes',
  BAD_SCALAR_START: 'put the text in quotes',
  MULTIPLE_DOCS: 'make two files of it',
}

/**
 * Reads one YAML file; null where it does not parse. A key that stands twice keeps its first value.
 * What is wrong goes to `problem`, with line and column.
 */
export function readYaml(path: string, yaml: string, problem: (error: InputError) => void): YamlFile | null {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { path, line, column: col }
  }
  const [broken] = document.errors
  if (broken) {
    const message = broken.code === 'MULTIPLE_DOCS' ? 'the file holds several YAML documents' : broken.message.replace(/\s+/g, ' ')
    problem(new InputError(message, placeAt(broken.pos[0]), REMEDIES[broken.code] ?? 'check the YAML here'))
    return null
  }
  const badAlias = findBadAlias(document)
  if (badAlias) {
    problem(new InputError(badAlias.problem, placeAt(badAlias.alias.range?.[0] ?? 0), badAlias.remedy))
    return null
  }
  dropDuplicates(document.contents, [], (keys, offset, first) => {
    const line = lines.linePos(first).line
    const what = keys.length === 2 && keys[0] === 'rules' ? 'the rule id ' : ''
    problem(new InputError(`${what}“${keys.at(-1)}” stands twice; first in line ${line}`, placeAt(offset), 'remove one, or rename it'))
  })
  return { content: document.toJS({ maxAliasCount: -1 }), place: (keys) => placeAt(offsetOf(document, keys)) }
}

type DuplicateReport = (keys: readonly string[], offset: number, first: number) => void

/** Takes the second and later pairs of a key out of every map. */
function dropDuplicates(node: unknown, keys: readonly string[], report: DuplicateReport): void {
  if (isSeq(node)) {
    node.items.forEach((item, index) => {
      dropDuplicates(item, [...keys, String(index)], report)
    })
  }
  if (!isMap(node)) return
  const firsts = new Map<string, number>()
  const kept = node.items.filter((pair) => {
    const name = keyName(pair)
    const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
    const first = firsts.get(name)
    if (first !== undefined) report([...keys, name], offset, first)
    else firsts.set(name, offset)
    return first === undefined
  })
  replaceItems(node, kept)
  for (const pair of kept) dropDuplicates(pair.value, [...keys, keyName(pair)], report)
}

const replaceItems = (map: YAMLMap, items: Pair[]): void => {
  map.items.splice(0, map.items.length, ...items)
}

const keyName = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

interface BadAlias {
  alias: Alias
  problem: string
  remedy: string
}

/** The first alias that names nothing, stands inside what it names, or blows the file up. */
function findBadAlias(document: Document): BadAlias | null {
  const anchors = new Map<string, number | 'open'>()
  let aliased = 0
  let bad: BadAlias | null = null
  const sizeOf = (node: unknown): number => {
    if (bad) return 0
    if (isAlias(node)) {
      const size = anchors.get(node.source)
      bad = aliasProblem(node, size)
      aliased += typeof size === 'number' ? size : 0
      if (!bad && aliased > MAX_ALIASED_NODES) bad = tooMuch(node)
      return typeof size === 'number' ? size : 0
    }
    const anchor = isNode(node) && !isAlias(node) ? node.anchor : undefined
    if (anchor) anchors.set(anchor, 'open')
    let size = 1
    if (isSeq(node)) for (const item of node.items) size += sizeOf(item)
    if (isMap(node)) for (const { key, value } of node.items) size += sizeOf(key) + sizeOf(value)
    if (anchor) anchors.set(anchor, size)
    return size
  }
  sizeOf(document.contents)
  return bad
}

function aliasProblem(alias: Alias, size: number | 'open' | undefined): BadAlias | null {
  if (size === undefined)
    return { alias, problem: `“*${alias.source}” is a YAML alias that names nothing`, remedy: `put a phrase in quotes: "*${alias.source}"` }
  if (size === 'open') return { alias, problem: `the alias “*${alias.source}” stands inside what it names`, remedy: 'write the words out' }
  return null
}

const tooMuch = (alias: Alias): BadAlias => ({
  alias,
  problem: `the aliases of this file stand for more than ${MAX_ALIASED_NODES.toLocaleString('en')} values`,
  remedy: 'write the words out',
})
