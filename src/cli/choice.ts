import { InvalidArgumentError, Option } from 'commander'
import { didYouMean } from '../rules/suggest'

/** An option with a closed list of values; a mistyped one gets the nearest right one as an answer. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices([...values]).argParser((value: string) => {
    if (values.includes(value)) return value
    throw new InvalidArgumentError(`${didYouMean(value, values)}.`.replace('?.', '?'))
  })
}

/** A whole number from 0; throws InvalidArgumentError. */
export function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It must be a whole number from 0.')
}

/** An option that may be given several times. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, `${description}; repeatable`)
    .argParser((value: string, previous: readonly string[]) => [...previous, value])
    .default([], 'none')

/** A number of threads; throws InvalidArgumentError. */
export function jobs(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It must be a whole number from 1 to 99.')
}
