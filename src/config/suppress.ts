import path from 'node:path'
import type { Article, Finding, Problem, Suppression } from '../model'
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

/** Makes a suppressor; `articles` are those that have comments. */
export function suppressor(articles: readonly Article[], ignored: Ignored): Suppressor {
  if (ignored.comments.length + ignored.findings.length === 0) return { mark: (finding) => finding, unused: () => [] }
  const used = new Set<IgnoreComment | IgnoredFinding>()
  const commentOn = commentFinder(articles, ignored.comments)
  const byFingerprint = new Map(ignored.findings.map((entry) => [entry.fingerprint, entry]))
  return {
    mark: (finding) => {
      const entry = byFingerprint.get(fingerprintOf(finding))
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
function commentFinder(articles: readonly Article[], comments: readonly IgnoreComment[]): (finding: Finding) => IgnoreComment | undefined {
  const byPath = new Map(articles.map((article) => [article.path, article]))
  const placed = comments.flatMap((comment) => {
    const article = byPath.get(comment.path)
    const paragraph = article && paragraphOf(comment, article)
    return paragraph ? [{ comment, paragraph }] : []
  })
  return ({ rule, evidence }) =>
    placed.find(
      ({ comment, paragraph }) =>
        comment.rule === rule &&
        evidence.some(({ article, start, end }) => article.path === comment.path && start < paragraph.end && end > paragraph.start),
    )?.comment
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
