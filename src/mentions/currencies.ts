import { FAMILIES } from '../languages/shared'
import type { QuantityMention } from '../model'

/** An amount of money, with what the text leaves open of its currency. */
export interface MoneyRead {
  mention: QuantityMention
  /** Family of the currency, where its usual nation was assumed. */
  assumed: string | null
  /** The currency is a word, not a symbol. */
  inWords: boolean
  cents: boolean
}

/** Characters within which another price tells whose cents, or dollars, are meant; own choice: a clause or two. */
const REACH = 60
const REACH_BEFORE = 100

/** Currencies with hundredths called cents. */
const WITH_CENTS: ReadonlySet<string | undefined> = new Set(['USD', 'EUR', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD'])

/**
 * Settles currencies that only the prices around tell: a bare dollar behind a Canadian one is Canadian,
 * and cents are those of the price beside them.
 */
export function settleCurrencies(money: readonly MoneyRead[]): void {
  money.forEach((read, i) => {
    if (read.assumed !== null && read.inWords) setCurrency(read, codeBefore(money, i, Object.values(FAMILIES[read.assumed] ?? {})))
    else if (read.cents && WITH_CENTS.has(read.mention.value.unit)) setCurrency(read, nearestCode(money, i))
  })
}

function setCurrency({ mention }: MoneyRead, codes: ReadonlySet<string>): void {
  const [only] = codes
  if (codes.size === 1 && only !== undefined) mention.value = { ...mention.value, unit: only }
}

/** “1,60 kanadische Dollar, zuletzt 1,33 Dollar”: the nation that was named just before. */
function codeBefore(money: readonly MoneyRead[], at: number, family: readonly string[]): Set<string> {
  const { start } = money[at]!.mention
  const before = money[at - 1]
  const code = before?.mention.value.unit
  const near = before !== undefined && start - before.mention.end < REACH_BEFORE && before.inWords && !before.cents
  return new Set(near && code !== undefined && family.includes(code) ? [code] : [])
}

/** The currency of the nearest price that has cents. */
function nearestCode(money: readonly MoneyRead[], at: number): Set<string> {
  const { start } = money[at]!.mention
  let code: string | undefined
  let least = REACH
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < money.length; i += step) {
      const { mention, cents } = money[i]!
      const distance = Math.abs(mention.start - start)
      if (distance >= least) break
      if (cents || !WITH_CENTS.has(mention.value.unit)) continue
      least = distance
      code = mention.value.unit
      break
    }
  }
  return new Set(code === undefined ? [] : [code])
}
