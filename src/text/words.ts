import type { Tokens, Words } from '../model'
import { detached } from './detached'

/** Forms that get a number, so that memory stays flat over any number of articles; own choice: what all but rare words need. */
const MAX_FORMS = 1 << 17

/** Every form that has a number, once: the same string is found again without being read. */
const forms: string[] = ['']
const numbers = new Map<string, number>()

/** The tokens of a text in lower case. */
export function wordsOf(text: string, { count, start, end }: Tokens): Words {
  const words: string[] = []
  const found = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const form = text.slice(start[i], end[i]).toLowerCase()
    const number = numberOf(form)
    found[i] = number
    words.push(number === 0 ? form : forms[number]!)
  }
  return { forms: words, numbers: found }
}

function numberOf(form: string): number {
  let number = numbers.get(form)
  if (number === undefined) {
    if (forms.length >= MAX_FORMS) return 0
    const own = detached(form)
    number = forms.push(own) - 1
    numbers.set(own, number)
  }
  return number
}
