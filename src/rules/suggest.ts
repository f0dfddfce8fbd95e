import leven from 'leven'

/** The candidate that is spelled most like `word`; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.min(best.candidate.length - 1, Math.max(2, Math.floor(best.candidate.length / 3)))
    ? best.candidate
    : undefined
}

/** A remedy for an unknown word: the nearest right one, or all of them. */
export const didYouMean = (word: string, candidates: readonly string[]): string => {
  const best = nearest(word, candidates)
  return best ? `did you mean “${best}”?` : `known are ${candidates.join(', ')}`
}
