import { analyse } from 'scslre'
import { InputError } from '../errors'
import type { FindRule } from '../model'
import type { RuleFile } from './file'
import { runsWithin } from './guard'
import { parseRegex } from './regex'

/** Repeats of a probe: two ways at each step are four thousand million paths, and no sound pattern minds. */
const REPEATS = 32
/** Milliseconds for all probes of one pattern; own choice: a sound pattern takes well below one. */
const PROBE_TIME = 400
const MAX_PIECES = 60
/** What ends each probe, so that a match that got so far fails. */
const REJECTED = '\u0001'
/** One of each kind that classes such as \w, \s, \p{L} and the dot hold. */
const SAMPLES = ['a', 'A', 'ä', '1', ' ', '-', '!', '_', 'a ', 'a1', '1,']

/** Rule files without the rules whose regular expressions are broken, or can take for ever; each goes to `problem`. */
export function refuseUnsafe(files: readonly RuleFile[], problem: (error: InputError) => void): RuleFile[] {
  return files.map((file) => ({ ...file, rules: file.rules.filter((rule) => rule.verb !== 'find' || isSafe(rule, file, problem)) }))
}

function isSafe(rule: FindRule, { place }: RuleFile, problem: (error: InputError) => void): boolean {
  const errors = rule.regex.flatMap((source, index) => {
    const error = regexProblem(source)
    const where = place(['rules', rule.id, 'regex', index])
    return error ? [new InputError(`rule “${rule.id}”: regex “${source}”: ${error.problem}`, where, error.remedy)] : []
  })
  errors.forEach(problem)
  return errors.length === 0
}

/** What is wrong with a regular expression; null where nothing is. */
export function regexProblem(source: string): InputError | null {
  try {
    const regex = parseRegex(source)
    const endless = provenEndless(regex) ?? probedEndless(regex)
    if (endless) return new InputError(`its time doubles with each “${endless}”`, {}, 'let no two repeats match the same text')
    const isEmpty = new RegExp(regex.source, regex.flags).test('')
    return isEmpty ? new InputError('it matches nothing at all, and so everywhere', {}, 'ask for one character at least') : null
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** The character whose repeats make a pattern take exponential time, found by analysis of the pattern; undefined where none is. */
function provenEndless(regex: RegExp): string | undefined {
  const { reports } = analyse({ source: regex.source, flags: regex.flags })
  return reports.find(({ exponential }) => exponential)?.character.pick
}

/**
 * The text whose repeats make a pattern take exponential time, found by trying;
 * analysis knows only single characters, and does not see two alternatives that match the same.
 */
function probedEndless(regex: RegExp): string | undefined {
  let current: string | undefined
  const ended = runsWithin(PROBE_TIME, () => {
    for (const piece of piecesOf(regex.source)) {
      current = piece
      regex.lastIndex = 0
      regex.test(piece.repeat(REPEATS) + REJECTED)
    }
  })
  return ended ? undefined : current
}

/** What a pattern may repeat: its words and characters, and samples of what its classes hold. */
function piecesOf(source: string): string[] {
  const words = source.replace(/\\p\{[^}]*\}|\\./gu, ' ').match(/[\p{L}\d]+/gu) ?? []
  const characters = [...source].filter((char) => !/[\\()[\]{}|?*+^$]/.test(char))
  return [...new Set([...SAMPLES, ...words, ...characters])].slice(0, MAX_PIECES)
}
