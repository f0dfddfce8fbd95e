import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/read'

function read(yaml: string) {
  const errors: string[] = []
  const config = readConfig('hypecheck.yaml', yaml, ({ message }) => errors.push(message))
  return { config, errors }
}

describe('hypecheck.yaml', () => {
  it('is read with the line of every value', () => {
    const { config, errors } = read('fail-on: warning\nrules:\n  urgency: off\noverrides:\n  - files: ["a/**"]\n    rules: {x: note}\n')
    expect(errors).toEqual([])
    expect(config?.content).toEqual({
      'fail-on': 'warning',
      rules: { urgency: 'off' },
      overrides: [{ files: ['a/**'], rules: { x: 'note' } }],
    })
    expect(config?.lines).toMatchObject({ 'fail-on': 1, 'rules urgency': 3, 'overrides 0 rules x': 6 })
  })

  it('may have keys whose values are all commented out', () => {
    expect(read('rules:\n#  urgency: off\nlang: de\n')).toMatchObject({ errors: [], config: { content: { lang: 'de' } } })
  })

  it('may be empty', () => {
    expect(read('# nothing\n')).toMatchObject({ errors: [], config: { content: {} } })
  })

  it.each([
    ['fail_on: error', '1:1: unknown key “fail_on”; did you mean “fail-on”?'],
    ['lang: de\nfail-on: warn', '2:1: fail-on cannot be “warn”; known are error, warning, note, never'],
    ['rules:\n  a: warnings', '2:3: rules a cannot be “warnings”; did you mean “warning”?'],
    ['rules:\n  a: false', '2:3: rules a cannot be false; known are off, error, warning, note'],
    ['jurisdiction: [de, fr]', '1:1: jurisdiction must be one or several of de, at, ch, us, uk'],
    ['jurisdiction: fr', '1:1: jurisdiction must be one or several of de, at, ch, us, uk'],
    ['ignore: archive', '1:1: ignore must be a list, not “archive”'],
    ['overrides:\n  - files: ["a"]\n    rule: {}\n    rules: {}', '3:5: unknown key “rule”; did you mean “rules”?'],
    ['overrides:\n  - files: []\n    rules: {}', '2:5: overrides no. 1 files needs at least one pattern'],
    ['suppress:\n  - fingerprint: "1234"\n    reason: x', '2:5: suppress no. 1 fingerprint must be the 16 digits'],
    ['suppress:\n  - fingerprint: 1234567890123456\n    reason: x', 'fingerprint must be a text, not 1234567890123456'],
    ['suppress:\n  - fingerprint: "0123456789abcdef"', '2:5: “suppress no. 1 reason” is missing; add “reason:”'],
    ['lang: de\nlang: en', '2:1: “lang” stands twice; first in line 1'],
    ['- lang', '1:1: must be a map of keys, not a list'],
    ['lang:\tde\n\tx: y', 'indent with spaces'],
  ])('%j is an error with its place', (yaml, message) => {
    const { errors } = read(yaml)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(message)
  })

  it('keeps the other keys where one has a mistake', () => {
    expect(read('fail_on: note\nlang: de\n').config?.content).toEqual({ lang: 'de' })
  })
})
