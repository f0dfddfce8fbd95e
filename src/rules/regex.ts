import { InputError } from '../errors'

/** Flags that a rule may give; `u` is always on, `g` and `y` are the program's own. */
const FLAGS = 'ims'

/** A rule's regular expression: `pattern`, or `/pattern/flags`. Throws InputError where it is none. */
export function parseRegex(source: string): RegExp {
  const literal = /^\/(.*)\/([a-z]*)$/s.exec(source)
  const flags = literal?.[2] ?? ''
  const unknown = [...flags].find((flag) => !FLAGS.includes(flag))
  if (unknown) throw new InputError(`unknown flag “${unknown}”`, {}, `known are ${[...FLAGS].join(', ')}; u is always on`)
  try {
    return new RegExp(literal?.[1] ?? source, `g${flags}u`)
  } catch (error) {
    throw new InputError(reasonOf(error), {}, 'mend the pattern')
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.replace(/^.*: /s, '').toLowerCase() : String(error))
