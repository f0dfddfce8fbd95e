import { type Follows, Opens, type WordKind } from '../../languages/language'
import { SlotKind } from '../times/kinds'

const enum Mark {
  Unknown = 0,
  In = 1,
  Out = 2,
}

/** What can stand behind a word that only opens phrases: slots by their kinds, words by their forms. Each kind of words is judged once. */
export class Followers implements Follows {
  private marks = new Uint8Array(0)

  constructor(
    readonly slots: number,
    private readonly words: ReadonlySet<string>,
    readonly opener: boolean,
    readonly figures: boolean,
  ) {}

  admits(kind: WordKind): boolean {
    const { number } = kind
    if (number >= this.marks.length) this.widen(number)
    if (this.marks[number] === Mark.Unknown) this.marks[number] = this.judge(kind) ? Mark.In : Mark.Out
    return this.marks[number] === Mark.In
  }

  private judge({ form, slots, opens }: WordKind): boolean {
    if ((this.slots & slots) !== 0 || this.words.has(form)) return true
    return opens !== 0 && (this.opener || (this.slots === SlotKind.Any && (opens & Opens.Time) !== 0))
  }

  private widen(number: number): void {
    const marks = new Uint8Array(2 * number + 64)
    marks.set(this.marks)
    this.marks = marks
  }
}
