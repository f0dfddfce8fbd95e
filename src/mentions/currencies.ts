import { FAMILIES } from '../languages/shared'
import type { QuantityRead } from './quantities'

/** Characters within which another price tells whose cents are meant; own choice: about a sentence. */
const REACH = 200
const REACH_BEFORE = 100

/** Currencies with hundredths called cents. */
const WITH_CENTS: ReadonlySet<string | undefined> = new Set(['USD', 'EUR', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD'])

/**
 * Settles currencies that only the article tells: a bare dollar is Canadian where all named dollars are,
 * and cents are those of the prices beside them.
 */
export function settleCurrencies(quantities: readonly QuantityRead[]): void {
  const money = quantities.filter(({ mention }) => mention.type === 'money')
  const named = namedByFamily(money)
  money.forEach((read, i) => {
    const family = read.assumed === null ? undefined : named.get(read.assumed)
    if (family?.size === 1) setCurrency(read, family)
    else if (read.assumed !== null && read.inWords) setCurrency(read, codeBefore(money, i, family))
    else if (read.cents && WITH_CENTS.has(read.mention.value.unit)) setCurrency(read, codesAround(money, i))
  })
}

function setCurrency({ mention }: QuantityRead, codes: ReadonlySet<string>): void {
  const [only] = codes
  if (codes.size === 1 && only !== undefined) mention.value = { ...mention.value, unit: only }
}

/** The currencies of each family that the article names outright. */
function namedByFamily(money: readonly QuantityRead[]): Map<string, Set<string>> {
  const codes = new Set(money.filter(({ assumed, cents }) => assumed === null && !cents).map(({ mention }) => mention.value.unit ?? ''))
  return new Map(
    Object.entries(FAMILIES).map(([family, nations]) => [family, new Set(Object.values(nations).filter((code) => codes.has(code)))]),
  )
}

/** “1,60 kanadische Dollar, zuletzt 1,33 Dollar”: the nation that was named just before. */
function codeBefore(money: readonly QuantityRead[], at: number, family: ReadonlySet<string> | undefined): Set<string> {
  const { start } = money[at]!.mention
  const before = money[at - 1]
  const code = before?.mention.value.unit
  const near = before !== undefined && start - before.mention.end < REACH_BEFORE && before.inWords && !before.cents
  return new Set(near && code !== undefined && family?.has(code) ? [code] : [])
}

function codesAround(money: readonly QuantityRead[], at: number): Set<string> {
  const codes = new Set<string>()
  const { start } = money[at]!.mention
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < money.length && Math.abs(money[i]!.mention.start - start) < REACH; i += step) {
      const { mention, cents } = money[i]!
      if (!cents && mention.value.unit !== undefined && WITH_CENTS.has(mention.value.unit)) codes.add(mention.value.unit)
    }
  }
  return codes
}
