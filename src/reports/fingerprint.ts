import type * as Crypto from 'node:crypto'
import type { Finding } from '../model'

/**
 * A finding's identity, stable while lines move: its rule, and the words of its evidence with the articles they stand in.
 * 16 hexadecimal digits.
 */
export function fingerprintOf(finding: Finding): string {
  const places = finding.evidence.map(({ article, quote }) => `${article.path}\n${quote.replace(/\s+/g, ' ')}`)
  // Loaded where it is asked for: most reports need none.
  crypto ??= process.getBuiltinModule('node:crypto')
  return crypto.hash('sha256', [finding.rule, ...places.sort()].join('\n\n'), 'hex').slice(0, 16)
}

let crypto: typeof Crypto | undefined
