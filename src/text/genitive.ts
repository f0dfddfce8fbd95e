/** A word without its genitive ending. */
export const bare = (word: string): string => (mayBeGenitive(word) ? word.replace(GENITIVE, '') : word)

const GENITIVE = /(?:['’]s|['’]|(?<=[^s]{3})s)$/u

/** Most words end in none of these, and need no closer look. */
export const mayBeGenitive = (word: string): boolean => word.endsWith('s') || word.endsWith("'") || word.endsWith('’')
