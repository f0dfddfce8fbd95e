/** What a language says of one word form. Each field is one meaning; a form can have several. */
export interface Word {
  /** Ends in a full stop that ends no sentence. */
  abbreviation?: boolean
  /** Begins sentences, and hardly ever follows an ordinal: articles, pronouns, prepositions. */
  starter?: boolean
}

/** A language is data: words, and a few switches of order. No logic. */
export interface Language {
  /** ISO 639-1. */
  code: string
  /** Frequent words that hardly occur in the other languages; the guess of a text's language counts them. */
  frequent: readonly string[]
  /** Words that end in a full stop which ends no sentence, without the stop. */
  abbreviations: readonly string[]
  /** Words that begin sentences, and hardly ever follow an ordinal. */
  starters: readonly string[]
  /** A full stop after a number makes it an ordinal: “am 15. Januar”. */
  ordinalStop: boolean
  /** Words in front of the date of an edition or analysis, in lower case. */
  dateLabels: readonly string[]
  /** Words that show company names, in lower case. */
  names: {
    /** Behind a name: AG, SE, Inc. */
    legalForms: ReadonlySet<string>
    /** Joined to a name: X-Aktie, X shares. */
    shareWords: ReadonlySet<string>
    /** First words that many names share: Bank, Deutsche, First. */
    genericFirst: ReadonlySet<string>
  }
}
