import type { NumberWords } from '../../languages/language'

type Last = 'nothing' | 'unit' | 'tens' | 'other' | 'scale'

const lastOf = (value: number): Last =>
  value > 0 && value < 10 ? 'unit' : value >= 20 && value < 100 && value % 10 === 0 ? 'tens' : 'other'

/** Whether a number can take a smaller one behind it: 100 takes 15, 20 takes 1. */
function takes(group: number, value: number): boolean {
  if (group < 20 || value < 1 || !Number.isInteger(group) || !Number.isInteger(value)) return false
  const room = 10 ** String(value).length
  return group % room === 0
}

/** Builds a number from its words, one after the other; each step says whether the word can follow. */
export class Composer {
  private total = 0
  private group = 0
  private lowestScale = Number.POSITIVE_INFINITY
  private last: Last = 'nothing'
  /** The last scale below a thousand: a dozen, a hundred. */
  private smallest = 1
  private inFigures = false
  /** The last cardinal that was added, for denominators such as “thirty fifths”. */
  lastCardinal = 0

  constructor(
    private readonly order: NumberWords['order'],
    private readonly pairs = false,
  ) {}

  get value(): number {
    return this.total + this.group
  }

  /** The last word was a scale; a fraction behind it counts in that scale: “a million and a half”. */
  get endsInScale(): number | null {
    return this.last === 'scale' ? (this.group === 0 ? this.lowestScale : 100) : null
  }

  /** What a fraction behind the last scale counts in: “a million and a half”, “a dozen and a half”, but “a hundred and a half”. */
  get fractionScale(): number {
    if (this.group === 0) return this.lowestScale
    return this.smallest === 100 ? 1 : this.smallest
  }

  cardinal(value: number): boolean {
    if (this.last === 'nothing' || (this.group === 0 && this.last === 'scale' && value < this.lowestScale)) this.group = value
    else if (takes(this.group, value) && this.group + value < this.lowestScale) this.group += value
    else if (this.canPair(value)) this.group = this.group * 100 + value
    else return false
    this.lastCardinal = value
    this.last = lastOf(value)
    return true
  }

  private canPair(value: number): boolean {
    const { group } = this
    return this.pairs && this.total === 0 && this.last !== 'scale' && value < 100 && group < 100 && value >= (group < 10 ? 20 : 10)
  }

  /** A cardinal behind “and”. */
  joined(value: number): boolean {
    const { order } = this
    if (this.last === 'scale') return this.cardinal(value)
    const tens = lastOf(value) === 'tens'
    if (order === 'units-and-tens' && this.last === 'unit' && tens) {
      this.group += value
      this.last = 'other'
      return true
    }
    return order === 'tens-and-units' && this.last === 'tens' && value < 20 && this.cardinal(value)
  }

  scale(scale: number): boolean {
    if (scale < 1000) return this.smallScale(scale)
    if (this.group === 0 && this.last === 'scale') {
      if (scale <= this.lowestScale) return false
      this.total *= scale
    } else if (scale < this.lowestScale) {
      this.total += (this.group || 1) * scale
    } else return false
    this.group = 0
    this.lowestScale = scale
    this.last = 'scale'
    return true
  }

  private smallScale(scale: number): boolean {
    this.smallest = scale
    if ((this.group >= 100 && !this.inFigures) || this.last === 'scale') {
      if (this.group !== 0) return false
    }
    this.group = (this.group || 1) * scale
    this.last = 'scale'
    return true
  }

  /** An ordinal ends a number: “twenty-first”, “three trillionth”. */
  ordinal(value: number): boolean {
    if (value >= 100 && 10 ** Math.round(Math.log10(value)) === value && this.last !== 'nothing' && this.group !== 0)
      return this.scale(value)
    return this.cardinal(value)
  }

  /** A number in figures in place of the first word: “3 hundred”. */
  figures(value: number): void {
    this.inFigures = true
    this.group = value
    this.last = 'other'
  }
}
