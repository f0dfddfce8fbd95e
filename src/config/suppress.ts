import path from 'node:path'
import type { Article, Finding, Problem, Span, Suppression } from '../model'
import { fingerprintOf } from '../reports/fingerprint'
import { type IgnoreComment, paragraphOf } from './ignores'
import { placeOfOrigin } from './origin'
import type { IgnoredFinding } from './settings'

/** What the house has said of findings: in the articles, and in its configuration. */
export interface Ignored {
  comments: readonly IgnoreComment[]
  findings: readonly IgnoredFinding[]
}

export interface Suppressor {
  /** The finding, marked where the house has explained it. */
  mark: (finding: Finding) => Finding
  /** What has explained none of the findings marked so far in the articles of these paths, as warnings; comments only on rules in force. */
  unused: (inForce: ReadonlySet<string>, paths: Iterable<string>) => Problem[]
}

/** An article that has comments, by its path. */
export type ArticleOf = (path: string) => Pick<Article, 'sentences' | 'reading' | 'text'> | undefined

/** Makes a suppressor; comments may be added as articles are read. */
export function suppressor(articleOf: ArticleOf, ignored: Ignored): Suppressor {
  const used = new Set<IgnoreComment | IgnoredFinding>()
  const commentOn = commentFinder(articleOf, ignored.comments)
  const byFingerprint = new Map(ignored.findings.map((entry) => [entry.fingerprint, entry]))
  return {
    mark: (finding) => {
      const entry = byFingerprint.size > 0 ? byFingerprint.get(fingerprintOf(finding)) : undefined
      const comment = commentOn(finding)
      for (const each of [entry, comment]) if (each) used.add(each)
      const suppressed = comment ? byComment(comment) : entry && { reason: entry.reason, by: entry.from }
      return suppressed ? { ...finding, suppressed } : finding
    },
    unused: (inForce, paths) => {
      const read = new Set(Array.from(paths, (each) => path.resolve(each)))
      return [
        ...ignored.comments.filter((comment) => !used.has(comment) && inForce.has(comment.rule)).map(unusedComment),
        ...ignored.findings.filter((entry) => !used.has(entry) && (entry.path === undefined || read.has(entry.path))).map(unusedEntry),
      ]
    },
  }
}

const byComment = ({ reason, path, line }: IgnoreComment): Suppression => ({ reason, by: `${path}:${line}` })

/** Finds the comment that speaks of a finding: of its rule, in the paragraph of one of its places. */
function commentFinder(articleOf: ArticleOf, comments: readonly IgnoreComment[]): (finding: Finding) => IgnoreComment | undefined {
  const placed = new Map<string, { comment: IgnoreComment; paragraph: Span }[]>()
  let known = 0
  const place = (comment: IgnoreComment): void => {
    const article = articleOf(comment.path)
    const paragraph = article && paragraphOf(comment, article)
    if (paragraph) placed.set(comment.path, [...(placed.get(comment.path) ?? []), { comment, paragraph }])
  }
  return ({ rule, evidence }) => {
    while (known < comments.length) place(comments[known++]!)
    if (known === 0) return undefined
    for (const { article, start, end } of evidence) {
      const here = placed
        .get(article.path)
        ?.find(({ comment, paragraph }) => comment.rule === rule && start < paragraph.end && end > paragraph.start)
      if (here) return here.comment
    }
    return undefined
  }
}

const unusedComment = ({ rule, path, line }: IgnoreComment): Problem => ({
  path,
  line,
  message: `hypecheck-ignore ${rule} has nothing to ignore; remove it`,
  severity: 'warning',
})

const unusedEntry = ({ fingerprint, from, path }: IgnoredFinding): Problem => {
  const remedy = path === undefined ? 'remove it, or say with “path:” in which article it is' : 'remove it'
  return { ...placeOfOrigin(from), message: `no finding has the fingerprint ${fingerprint}; ${remedy}`, severity: 'warning' }
}
