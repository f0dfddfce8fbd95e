import type { Word, WordKind } from '../../languages/language'
import { SlotKind } from '../times/kinds'
import { SLOTS } from '../times/slots'

const kind = (number: number, slots: number): WordKind => ({ number, form: '', opens: 0, slots, follows: null, sample: null })

/** What no template and no reader begins with. */
export const NOTHING: WordKind = kind(0, 0)

const LENGTHS = [SlotKind.PlainFigure, SlotKind.MarkedFigure, SlotKind.YearFigure, SlotKind.OtherFigure]
const MARKS = [0, SlotKind.JoinedFigure, SlotKind.LetteredFigure]

/** Figures by what their length says, and what stands behind them. */
export const FIGURES: readonly WordKind[] = LENGTHS.flatMap((length, i) =>
  MARKS.map((mark, j) => kind(1 + MARKS.length * i + j, length | mark)),
)

/** The kinds of a language's words, each made once. */
export class WordKinds {
  private readonly kinds = new Map<string, WordKind>()

  /** The kind of words that open and fill the same; a form is given where templates know the word by it. */
  of(sample: Word, form: string, opens: number, slots: number): WordKind {
    const key = `${form} ${opens} ${slots} ${unitsOf(sample, slots)}`
    let kind = this.kinds.get(key)
    if (kind === undefined) {
      kind = { number: 1 + FIGURES.length + this.kinds.size, form, opens, slots, follows: null, sample }
      this.kinds.set(key, kind)
    }
    return kind
  }
}

/** Which of the slots for units a word fits. */
const unitsOf = (word: Word, slots: number): string =>
  (slots & SlotKind.Unit) === 0
    ? ''
    : Object.entries(SLOTS)
        .filter(([, { fits }]) => fits(word))
        .map(([name]) => name)
        .join()
