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

/** What cents are of where no nation stands in front of them. */
const BARE_CENTS: ReadonlySet<string | undefined> = new Set(['USD', 'EUR'])

/**
 * Settles currencies that only the prices around tell: a bare dollar behind a Canadian one is Canadian,
 * and cents are those of the price beside them, else of the only currency of the text.
 */
export function settleCurrencies(money: readonly MoneyRead[]): void {
  money.forEach((read, i) => {
    if (read.assumed !== null && read.inWords) settle(read, codeBefore(money, i, read.assumed))
  })
  const only = onlyCode(money)
  money.forEach((read, i) => {
    const { mention, assumed, inWords, cents } = read
    if (cents && BARE_CENTS.has(mention.value.unit) && !(assumed !== null && inWords)) settle(read, nearestCode(money, i) ?? only)
  })
}

function settle({ mention }: MoneyRead, code: string | undefined): void {
  if (code !== undefined && code !== mention.value.unit) mention.value = { ...mention.value, unit: code }
}

/** “1,60 kanadische Dollar, zuletzt 1,33 Dollar”: the nation that was named just before. */
function codeBefore(money: readonly MoneyRead[], at: number, family: string): string | undefined {
  const { start } = money[at]!.mention
  const before = money[at - 1]
  if (before === undefined || start - before.mention.end >= REACH_BEFORE || !before.inWords || before.cents) return undefined
  const code = before.mention.value.unit
  return code !== undefined && Object.values(FAMILIES[family] ?? {}).includes(code) ? code : undefined
}

/** The currency of the nearest price that has cents. */
function nearestCode(money: readonly MoneyRead[], at: number): string | undefined {
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
  return code
}

/** The one currency with cents of which the text gives any price; undefined where there are several. */
function onlyCode(money: readonly MoneyRead[]): string | undefined {
  const codes = new Set(
    money.filter(({ mention, cents }) => !cents && WITH_CENTS.has(mention.value.unit)).map(({ mention }) => mention.value.unit),
  )
  return codes.size === 1 ? [...codes][0] : undefined
}
