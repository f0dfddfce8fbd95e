import { isoDate } from '../mentions/calendar'
import type { Claim, CompareRule, Finding } from '../model'
import { byPublication, claimFinding } from './claimFinding'

/** Two people in one office, and nobody said to leave or follow; two ratings of one house on one day. */
export function otherNames(group: readonly Claim[], rule: CompareRule): Finding[] {
  const sorted = [...group].sort(byPublication)
  const isChanging = group.some(({ about }) => about.revised)
  for (const first of sorted) {
    const other = sorted.find(
      (claim) =>
        nameOf(claim) !== nameOf(first) &&
        !isFollowed(first, claim) &&
        !isFollowed(claim, first) &&
        (!isChanging || areOfOneDay(first, claim) || beginTogether(first, claim) || isStillNamed(claim, first)),
    )
    if (other) return [claimFinding(rule, rule.severity, [first, other], isChanging ? [first, other] : sorted)]
  }
  return []
}

/** Whether the second began after the first was told of: “chief executive since April”. */
const isFollowed = ({ evidence: { article }, about: first }: Claim, { about }: Claim): boolean =>
  about.since !== undefined && about.since !== first.since && (article.published === null || isoDate(article.published) < about.since)

/** Whether the first is named as ever, after the day on which the second was to take the office. */
const isStillNamed = ({ evidence: { article }, about: old }: Claim, { about: { since }, evidence: told }: Claim): boolean =>
  since !== undefined &&
  old.since === undefined &&
  !old.revised &&
  article.published !== null &&
  isoDate(article.published) > since &&
  (told.article.published ?? article.published) < article.published

/** Two people who both take an office on one day. */
const beginTogether = ({ about: a }: Claim, { about: b }: Claim): boolean => a.since !== undefined && a.since === b.since

/** Told of one day, a change is no way out; one of the two may tell a change of its own day without dating it. */
function areOfOneDay(a: Claim, b: Claim): boolean {
  const isStated = ({ about }: Claim): boolean => about.when !== 'inferred'
  const isTold = (claim: Claim): boolean => isStated(claim) || (claim.about.revised === 'yes' && claim.about.house !== undefined)
  return a.period !== null && a.period.start === b.period?.start && [a, b].some(isStated) && [a, b].every(isTold)
}

const nameOf = ({ value }: Claim): string => (value.kind === 'name' ? value.name : '')
