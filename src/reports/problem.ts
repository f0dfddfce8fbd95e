import { describe } from '../errors'
import type { Problem } from '../model'

/** A problem as one line: `path:line: what is wrong; what to do`. */
export const problemLine = ({ message, severity: _, ...place }: Problem): string => describe({ ...place, problem: message })

/** Whether something was not checked for it; else it is only to be told. */
export const isGrave = ({ severity }: Problem): boolean => severity !== 'warning'
