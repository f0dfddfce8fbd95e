import type { Place } from '../model'

/** The place that an origin such as `hypecheck.yaml:4` names. */
export function placeOfOrigin(from: string): Place {
  const [, path = from, line] = /^(.*):(\d+)$/.exec(from) ?? []
  return line === undefined ? { path } : { path, line: Number(line) }
}
