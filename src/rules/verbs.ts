/** What a rule can do. */
export const VERBS = ['find', 'require', 'claim', 'compare', 'check'] as const
export type Verb = (typeof VERBS)[number]

/** Verbs of rules that people write; `check` only names what is built in. */
export const OPEN_VERBS = ['find', 'require', 'claim', 'compare'] as const
export type OpenVerb = (typeof OPEN_VERBS)[number]

/** The verb that a key of a rule stands for: its own name, or `regex` for `find`. */
export const verbOf = (key: string): Verb | undefined => (key === 'regex' ? 'find' : VERBS.find((verb) => verb === key))
