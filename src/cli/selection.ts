import { InputError } from '../errors'
import { CATEGORIES, type Category, type Rule } from '../model'
import { didYouMean } from '../rules/suggest'

export interface SelectionOptions {
  only: readonly string[]
  skip: readonly string[]
}

/** Whether a finding is wanted, by its rule and its category. */
export const selected =
  ({ only, skip }: SelectionOptions) =>
  ({ rule, category }: { rule: string; category: Category }): boolean =>
    (only.length === 0 || only.includes(rule) || only.includes(category)) && !skip.includes(rule) && !skip.includes(category)

/** Throws InputError for a name that is neither rule nor category: what it was to select would be missed without a word. */
export function checkSelection({ only, skip }: SelectionOptions, rules: readonly Rule[]): void {
  const names = [...CATEGORIES, ...new Set(rules.map(({ id }) => id))]
  for (const [option, name] of [...only.map((id) => ['--only', id]), ...skip.map((id) => ['--skip', id])] as const) {
    if (!names.some((known) => known === name))
      throw new InputError(`${option} ${name}: no such rule or category`, {}, remedyFor(name!, names))
  }
}

const remedyFor = (name: string, names: readonly string[]): string => {
  const remedy = didYouMean(name, names)
  return remedy.startsWith('known') ? 'hypecheck rules list shows the rules' : remedy
}
