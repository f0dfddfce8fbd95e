import type { Article, Finding, RequireRule, Rule, Severity } from '../model'
import type { FoundPhrases } from '../rules/phrases'
import { evidenceAt } from './evidence'
import { fits } from './forms'

/** The rules of a rule set that ask for phrases, with their indices in it. */
export type Requirements = readonly { rule: RequireRule; index: number }[]

export const requirementsOf = (rules: readonly Rule[]): Requirements =>
  rules.flatMap((rule, index) => (rule.verb === 'require' ? [{ rule, index }] : []))

/** Phrases that should be there and are not; one finding for the whole article. */
export function requirePhrases(article: Article, phrases: FoundPhrases, found: readonly Finding[], requirements: Requirements): Finding[] {
  const required = phrases.get('require') ?? []
  const when = new Set((phrases.get('when') ?? []).map(({ rule }) => rule))
  return requirements.flatMap(({ rule, index }) => {
    if (rule.language !== null && rule.language !== article.info.language) return []
    const applies =
      rule.when.length + rule.with.length === 0 || when.has(index) || found.some((finding) => rule.with.includes(finding.rule))
    if (!applies || rule.metadata.some((key) => isGiven(knownOf(article, key)))) return []
    const present = required.some((phrase) => phrase.rule === index && fits(article, phrase, [], rule.as))
    return present ? [] : [missing(article, rule)]
  })
}

/** Front matter, or what was understood of the text where a key of that name is known: `published`, `title`. */
const knownOf = ({ metadata, info }: Article, key: string): unknown =>
  metadata[key] ?? (key === 'published' ? info.published : key === 'title' ? info.title : undefined)

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== false

/** The article's first words stand for the article; what looks like an extract is told more mildly. */
function missing(article: Article, { id, category, severity, say }: RequireRule): Finding {
  const first = article.sentences[0]
  const start = first?.start ?? 0
  const evidence = evidenceAt(article, start, Math.min(first?.end ?? article.text.length, start + 120))
  return { rule: id, category, severity: looksLikeExtract(article) ? mildest : severity, say, values: {}, evidence: [evidence] }
}

const mildest: Severity = 'note'

/** Neither headline nor date nor front matter: somebody copied the body alone. */
const looksLikeExtract = ({ info, metadata }: Article): boolean =>
  info.title === null && info.published === null && Object.keys(metadata).length === 0
