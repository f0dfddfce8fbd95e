import { fileRules, ignoredFiles, rulesInForce } from '../config/apply'
import type { FileTest } from '../config/globs'
import { type IgnoreComment, takeIgnores } from '../config/ignores'
import type { Settings } from '../config/settings'
import { suppressor } from '../config/suppress'
import { InputError } from '../errors'
import type { Article, Company, Finding, Problem, Source } from '../model'
import type { RuleSet } from '../rules/compile'
import { didYouMean } from '../rules/suggest'
import { allRules } from './ruleset'
import { readCompanies } from './companies'
import { type ConfigOptions, readSettings } from './settings'

export interface PolicyOptions extends ConfigOptions {
  /** Whether comments in articles can explain findings away; true where absent. */
  inlineIgnore?: boolean
}

/** What the configuration makes of one check. */
export interface Policy {
  settings: Settings
  ruleSet: RuleSet
  companies: readonly Company[]
  /** Files that folders and patterns leave out. */
  isIgnored: FileTest
  /** A source without its ignore comments, which are kept for the verdict. */
  prepare: (source: Source) => Source
  /** How findings are judged; `read` reads an article that has ignore comments. */
  verdict: (read: (source: Source) => Article) => Verdict
}

export interface Verdict {
  /** The finding as it counts, marked where the house has explained it; null where its rule is off there. */
  judge: (finding: Finding) => Finding | null
  /** Explanations that no finding so far has needed in the articles of these paths, as warnings. */
  unused: (paths: Iterable<string>) => Problem[]
}

/** Reads configuration and rules; what is wrong with them, and with ignore comments, goes to `problem`. */
export async function openPolicy(options: PolicyOptions, problem: (error: InputError) => void): Promise<Policy> {
  const settings = await readSettings(options, problem)
  const all = await allRules(settings, problem)
  const ruleSet = rulesInForce(all, settings, problem)
  const companies = await readCompanies(settings, problem)
  const [inFiles, isIgnored] = [await fileRules(settings), await ignoredFiles(settings)]
  const comments: IgnoreComment[] = []
  const commented = new Map<string, Source>()
  const known = [...new Set(all.rules.map(({ id }) => id))]
  const take = (source: Source): Source => {
    const { source: clean, ignores } = takeIgnores(source, problem)
    if (ignores.length > 0) commented.set(clean.path, clean)
    for (const ignore of ignores) {
      if (known.includes(ignore.rule)) comments.push(ignore)
      else
        problem(new InputError(`unknown rule “${ignore.rule}”`, { path: ignore.path, line: ignore.line }, didYouMean(ignore.rule, known)))
    }
    return clean
  }
  return {
    settings,
    ruleSet,
    companies,
    isIgnored,
    prepare: options.inlineIgnore === false ? (source) => source : take,
    verdict: (read) => {
      const articleOf = (path: string): Article | undefined => {
        const source = commented.get(path)
        return source && read(source)
      }
      const { mark, unused } = suppressor(articleOf, { comments, findings: settings.suppress })
      return {
        judge: (finding) => {
          const counted = inFiles.apply(finding)
          return counted && mark(counted)
        },
        unused: (paths) => unused(new Set(ruleSet.rules.map(({ id }) => id)), paths),
      }
    },
  }
}
