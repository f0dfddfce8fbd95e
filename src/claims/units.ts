import type { Quantity } from '../model'
import type { Statement } from './statement'

/** Units of measure by their words, with the dimension and their size in its base unit (SI; troy ounce: 31.1035 g). */
const UNITS: Readonly<Record<string, readonly [dimension: string, size: number]>> = {
  kilowatt: ['W', 1e3],
  kilowatts: ['W', 1e3],
  kw: ['W', 1e3],
  megawatt: ['W', 1e6],
  megawatts: ['W', 1e6],
  mw: ['W', 1e6],
  gigawatt: ['W', 1e9],
  gigawatts: ['W', 1e9],
  gw: ['W', 1e9],
  kilowattstunden: ['Wh', 1e3],
  kwh: ['Wh', 1e3],
  megawattstunden: ['Wh', 1e6],
  mwh: ['Wh', 1e6],
  gigawattstunden: ['Wh', 1e9],
  'kilowatt-hours': ['Wh', 1e3],
  'megawatt-hours': ['Wh', 1e6],
  'gigawatt-hours': ['Wh', 1e9],
  'terawatt-hours': ['Wh', 1e12],
  gwh: ['Wh', 1e9],
  gramm: ['g', 1],
  grams: ['g', 1],
  kilogramm: ['g', 1e3],
  kilo: ['g', 1e3],
  kg: ['g', 1e3],
  kilograms: ['g', 1e3],
  tonne: ['g', 1e6],
  tonnen: ['g', 1e6],
  tonnes: ['g', 1e6],
  tons: ['g', 1e6],
  unze: ['g', 31.1035],
  unzen: ['g', 31.1035],
  feinunzen: ['g', 31.1035],
  ounce: ['g', 31.1035],
  ounces: ['g', 31.1035],
  meter: ['m', 1],
  metern: ['m', 1],
  metres: ['m', 1],
  meters: ['m', 1],
  kilometer: ['m', 1e3],
  kilometern: ['m', 1e3],
  kilometres: ['m', 1e3],
  km: ['m', 1e3],
  terawattstunden: ['Wh', 1e12],
  twh: ['Wh', 1e12],
  liter: ['l', 1],
  litern: ['l', 1],
  litres: ['l', 1],
  liters: ['l', 1],
  hektoliter: ['l', 100],
  hektolitern: ['l', 100],
  hectolitres: ['l', 100],
  hectoliters: ['l', 100],
  barrel: ['bbl', 1],
  barrels: ['bbl', 1],
  fass: ['bbl', 1],
  hektar: ['m²', 1e4],
  hectares: ['m²', 1e4],
  quadratmeter: ['m²', 1],
  quadratmetern: ['m²', 1],
  teu: ['teu', 1],
  standardcontainer: ['teu', 1],
  standardcontainern: ['teu', 1],
}

/** Words between a number and its unit at most: “84,200 dry tonnes”. */
const REACH = 2

/** The unit of measure behind a number, and how much it is in the base unit; null where none follows. */
export function unitBehind(statement: Statement, last: number): { dimension: string; size: number } | null {
  for (let i = last; i <= last + REACH; i++) {
    const unit = UNITS[statement.compound(i)] ?? UNITS[statement.word(i)]
    if (unit) return { dimension: unit[0], size: unit[1] }
    if (!statement.isWord(i) && !(statement.raw(i) === '-' && statement.glued(i))) return null
  }
  return null
}

/** A quantity in the base unit. */
export const inBaseUnit = ({ number, min, max, step, ...rest }: Quantity, size: number): Quantity => ({
  ...rest,
  ...(number !== undefined && { number: number * size }),
  ...(min !== undefined && { min: min * size }),
  ...(max !== undefined && { max: max * size }),
  step: step * size,
})
