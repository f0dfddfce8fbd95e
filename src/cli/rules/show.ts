import { levelOf } from '../../config/apply'
import { InputError } from '../../errors'
import type { Example, Rule } from '../../model'
import type { Styles } from '../../reports/options'
import { phraseFields } from '../../rules/fields'
import { didYouMean } from '../../rules/suggest'
import { allRules, definedAt, originOf } from '../ruleset'
import { asJson, openRun, type RunOptions, type Run } from '../run'

/** Says what a rule means, where it comes from, and what it finds and does not. */
export async function show(id: string, options: RunOptions): Promise<number> {
  const run = await openRun(options)
  const { rules } = await allRules(run.settings, run.problem)
  const found = rules.filter((rule) => rule.id === id)
  if (found.length === 0) throw new InputError(`no rule “${id}”`, {}, remedyFor(id, rules))
  if (options.format === 'json') return run.finish(asJson(found.map((rule) => jsonOf(rule, run))))
  return run.finish(found.map((rule) => describe(rule, run)).join('\n'))
}

function remedyFor(id: string, rules: readonly Rule[]): string {
  const remedy = didYouMean(
    id,
    rules.map((rule) => rule.id),
  )
  return remedy.startsWith('did') ? remedy : 'hypecheck rules list shows all'
}

const jsonOf = ({ place, ...rule }: Rule, { settings }: Run) => ({
  ...rule,
  configured: levelOf({ ...rule, place }, settings) ?? null,
  origin: originOf({ ...rule, place }, settings),
  defined: definedAt({ ...rule, place }),
})

function describe(rule: Rule, { settings, styles }: Run): string {
  const { bold, dim } = styles
  const label = (name: string): string => dim(name.padEnd(12))
  const level = levelOf(rule, settings)
  const kind =
    'category' in rule ? [rule.category, rule.severity, ...(level && level !== rule.severity ? [`configured: ${level}`] : [])] : []
  const head = [bold(rule.id), [rule.verb, rule.language ?? 'any language', ...kind].join(' · ')].join('  ')
  const lines = [head, '']
  if ('say' in rule) lines.push(label('says') + (rule.say[settings.lang.value] ?? ''))
  if ('measure' in rule) lines.push(label('measure') + rule.measure)
  if ('jurisdiction' in rule) lines.push(label('holds in') + (rule.jurisdiction.join(', ') || 'every jurisdiction'))
  lines.push(label('source') + rule.source, label('defined') + `${definedAt(rule)} (${originOf(rule, settings)})`)
  for (const { key, phrases } of fieldsOf(rule)) lines.push('', bold(key), ...phrases.map((phrase) => `  ${phrase}`))
  lines.push('', bold('finds'), ...rule.hit.map((example) => exampleLine(example, styles)))
  lines.push('', bold('leaves alone'), ...rule.miss.map((example) => exampleLine(example, styles)), '')
  return lines.join('\n')
}

const fieldsOf = (rule: Rule): { key: string; phrases: readonly string[] }[] =>
  [...phraseFields(rule), ...(rule.verb === 'find' ? [{ key: 'regex', phrases: rule.regex }] : [])].filter(
    ({ phrases }) => phrases.length > 0,
  )

/** The pinned span in another video where there is colour, else in its brackets. */
function exampleLine(example: Example, { mark }: Styles): string {
  const plain = mark('x') === 'x'
  const texts = example.map((text) => (plain ? text : text.replace(/\[\[([\s\S]*?)\]\]/g, (_, pinned: string) => mark(pinned))))
  return `  ${texts.map((text) => text.replace(/\s*\n\s*/g, ' ⏎ ')).join('\n  │ ')}`
}
