import type { Mention, QuantityMention } from '../model'
import { directionOf, leader } from './roles'
import type { Statement } from './statement'

/** A change told as a fraction is one in per cent, give or take so many points; own choice: “um ein Drittel” is said of 31 and of 36. */
const POINTS = 3

/**
 * “Um ein Fünftel gestiegen”, “fell by a third”, “ein Viertel weniger”: changes that are told as fractions, in per cent;
 * “19 cents of each dollar”, “von jedem Euro 12 Cent”: parts of a whole coin, in per cent of what it stands for.
 */
export function withFractions(statement: Statement, mentions: readonly Mention[]): readonly Mention[] {
  const hasFractions = mentions.some(isFraction)
  const everyCoin = mentions.some(isSmallMoney) ? everyCoinIn(statement) : null
  const hundred = mentions.find((mention) => isHundredOfSales(statement, mention))
  if (!hasFractions && everyCoin === null && !hundred) return mentions
  const isOfHundred = (mention: Mention): mention is QuantityMention =>
    hundred !== undefined &&
    mention.type === 'money' &&
    (mention.value.number ?? HUNDRED) < HUNDRED &&
    isBeside(statement, mention, hundred)
  return mentions.flatMap((mention) => {
    if (mention === hundred) return []
    if (isFraction(mention) && isChange(statement, mention)) return [inPercent(mention)]
    if (isFraction(mention) && isEachCoin(statement, mention)) return [{ ...mention, last: mention.last + 1 }]
    if (isOfHundred(mention)) return [perCoin(mention, HUNDRED)]
    return [everyCoin !== null && isSmallMoney(mention) && isBeside(statement, mention, everyCoin) ? perCoin(mention) : mention]
  })
}

const HUNDRED = 100

/** “Von 100 Euro Erlös”, “out of every hundred dollars” */
const isHundredOfSales = (statement: Statement, mention: Mention): boolean =>
  mention.type === 'money' &&
  mention.value.number === HUNDRED &&
  (statement.isIn(statement.words.every, mention.first - 1) ||
    statement.has(statement.words.sales, mention.last, mention.last + COIN + 1)) &&
  [statement.words.outOf, statement.words.of].some((list) => statement.has(list, mention.first - COIN, mention.first))

const isFraction = (mention: Mention): mention is QuantityMention =>
  mention.type === 'number' && mention.value.step === 0 && (mention.value.number ?? 0) > 0 && mention.value.number! < 1

/** “Jeder vierte Euro Umsatz”: a quarter of the sales. */
const isEachCoin = (statement: Statement, { first, last }: QuantityMention): boolean =>
  statement.isIn(statement.words.coins, last) && statement.has(statement.words.every, first, last)

const isChange = (statement: Statement, { first, last }: QuantityMention): boolean => {
  const { by, more, less, sized } = statement.words
  const before = leader(statement, first)
  // “An increase of a half”
  if (statement.isIn(sized, before) && directionOf(statement, before - 1) !== 0) return true
  return statement.isIn(by, before) || statement.isIn(more, last) || statement.isIn(less, last)
}

function inPercent(mention: QuantityMention): QuantityMention {
  const { number: part = 0, min } = mention.value
  const number = Math.round(1000 * part) / 10
  // “By more than half” is open upwards, as “by more than 50 percent” is.
  return { ...mention, type: 'percent', value: { number, step: 2 * POINTS, ...(min !== undefined && { min: number }) } }
}

/** Cents or pence, or a range of them. */
const isSmallMoney = (mention: Mention): mention is QuantityMention => {
  const { number, min, max } = mention.value as QuantityMention['value']
  const most = number ?? max ?? 0
  return mention.type === 'money' && most > 0 && most < 1 && (number !== undefined || min !== undefined)
}

/** Where “each dollar”, “every pound of sales”, “jedem Euro Umsatz” stands in a sentence, in tokens; null where it does not. */
function everyCoinIn(statement: Statement): { first: number; last: number } | null {
  const { every, coins } = statement.words
  for (const first of statement.placesOf(every))
    for (let i = first + 1; i <= first + COIN; i++) if (statement.isIn(coins, i)) return { first, last: i + 1 }
  return null
}

/** Words from “every” to its coin at most: “every sales dollar”, “jedem umgesetzten Euro”. */
const COIN = 2
/** Words between cents and the coin that they are of at most: “of each dollar that came in, 19 cents”. */
const NEAR_COIN = 8
/** The same where the coin opens the sentence: “von jedem Euro, den die Kundschaft überwies, blieben vor Zinsen und Steuern 17 Cent”. */
const NEAR_OPENING_COIN = 16
/** Words between cents and the coin behind them: “12 cents of”, “11 pence of adjusted operating profit out of”. */
const OUT_OF = 7

function isBeside(statement: Statement, { first, last }: Mention, coin: { first: number; last: number }): boolean {
  const { every, outOf } = statement.words
  const isOpening = coin.first - statement.first <= 1
  if (first >= coin.last) return first - coin.last <= (isOpening ? NEAR_OPENING_COIN : NEAR_COIN)
  if (coin.first - last <= 2) return !statement.isIn(every, last)
  // “Out of every pound”
  return coin.first - last <= OUT_OF && statement.isIn(outOf, coin.first - 1)
}

const perCoin = (mention: QuantityMention, whole = 1): QuantityMention => {
  const { number, min, max, step } = mention.value
  const percent = (part: number): number => Math.round((1e6 * part) / whole) / 1e4
  return {
    ...mention,
    type: 'percent',
    value: {
      ...(number !== undefined && { number: percent(number) }),
      ...(min !== undefined && { min: percent(min) }),
      ...(max !== undefined && { max: percent(max) }),
      step: percent(step),
    },
  }
}
