import { describe } from '../errors'
import type { Problem } from '../model'

/** A problem as one line: `path:line: what is wrong; what to do`. */
export const problemLine = ({ message, ...place }: Problem): string => describe({ ...place, problem: message })
