import { createRequire } from 'node:module'
import type { Finding } from '../model'

/**
 * A finding's identity, stable while lines move: its rule, and the words of its evidence with the articles they stand in.
 * 16 hexadecimal digits.
 */
export function fingerprintOf(finding: Finding): string {
  const places = finding.evidence.map(({ article, quote }) => `${article.path}\n${quote.replace(/\s+/g, ' ')}`)
  return crypto()
    .createHash('sha256')
    .update([finding.rule, ...places.sort()].join('\n\n'))
    .digest('hex')
    .slice(0, 16)
}

const load = createRequire(import.meta.url)
/** Loaded where it is asked for: most reports need none. */
const crypto = (): typeof import('node:crypto') => load('node:crypto')
