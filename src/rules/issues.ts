import type * as v from 'valibot'
import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml'
import { InputError } from '../errors'
import type { Place } from '../model'
import { didYouMean } from './suggest'

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

/** A schema violation as an error at its place, with the nearest right word. */
export function issueError(issue: Issue, prefix: KeyPath, keys: readonly string[], place: (path: KeyPath) => Place): InputError {
  const keyPath = (issue.path ?? []).map((item) => item.key as PropertyKey)
  const where = place([...prefix, ...keyPath])
  const last = String(keyPath.at(-1) ?? '')
  const name = keyPath.map(String).join('.')
  const rule = prefix.length > 1 ? `rule “${String(prefix[1])}”: ` : ''
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return new InputError(`${rule}unknown key “${last}”`, where, didYouMean(last, keys))
  if (issue.received === 'undefined') return new InputError(`${rule}“${last}” is missing`, where, `add “${last}:”`)
  if (issue.type === 'picklist') {
    const choices = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ')
    return new InputError(`${rule}${name} cannot be ${issue.received}`, where, didYouMean(String(issue.input), choices))
  }
  const expected = issue.expected ? `must be ${issue.expected.toLowerCase()}, not ${issue.received}` : issue.message
  return new InputError(`${rule}${name ? `${name} ` : ''}${expected}`, where)
}
