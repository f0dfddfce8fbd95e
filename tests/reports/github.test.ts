import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/model'
import { github } from '../../src/reports/github'
import { EMPTY, EVIL, FINDINGS, options, REPORT } from './fixture'

/** As the runner of GitHub Actions reads a line of output: version 2 at its start, version 1 anywhere. */
function commandOf(line: string): { name: string; properties: Record<string, string>; message: string } | null {
  const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const match = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line)
  if (!match) return /##\[/.test(line) ? { name: 'version 1', properties: {}, message: line } : null
  const properties = Object.fromEntries(
    (match[2] ?? '').split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [
        pair.slice(0, at),
        data(
          pair
            .slice(at + 1)
            .replaceAll('%3A', ':')
            .replaceAll('%2C', ','),
        ),
      ]
    }),
  )
  return { name: match[1]!, properties, message: data(match[3]!) }
}

const commands = (text: string) =>
  text
    .split('\n')
    .map(commandOf)
    .filter((command) => command !== null)

test('each finding is a command with its place', () => {
  const found = commands(github(REPORT, options()))
  expect(found.map(({ name }) => name)).toEqual([...Array(5).fill('error'), ...Array(3).fill('warning'), 'notice', 'notice'])
  const date = found.find(({ properties }) => properties.title === 'hypecheck: impossible-date')!
  expect(date.properties).toMatchObject({ line: '5', endLine: '5', col: '53', endColumn: '67' })
  expect(found.find(({ properties }) => properties.title === 'hypecheck: growth-rate')!.properties.file).toBe('samples/de/agentur, neu.txt')
  expect(found.find(({ properties }) => properties.title === 'hypecheck: growth-rate')!.message).toBe(
    'from 96.3 to 118.4 is 22.9 %, not 35 %',
  )
})

test('no more than ten annotations of a kind; the others are plain lines', () => {
  const findings: Finding[] = Array.from({ length: 25 }, () => FINDINGS[6]!)
  const text = github({ ...EMPTY, findings }, options())
  expect(commands(text)).toHaveLength(10)
  expect(text.match(/^- /gm)).toHaveLength(15)
  expect(text).toContain('15 findings beyond what GitHub shows')
})

test('what an article says cannot become a command', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('::error::x', '##[add-mask]y', '\n', '\r', '%0A', '::set-env name=A::b', ' ', 'Kaufen', ',', ':'), {
        maxLength: 8,
      }),
      (parts) => {
        const say = { en: parts.join('') }
        const findings: Finding[] = Array.from({ length: 12 }, () => ({ ...FINDINGS[6]!, say }))
        const found = commands(github({ ...EMPTY, findings }, options()))
        expect(found).toHaveLength(10)
        expect(found.every(({ name, properties }) => name === 'notice' && properties.file === EVIL)).toBe(true)
      },
    ),
  )
})
