import type { OpenVerb } from './verbs'

/** What a new rule of each verb looks like; every one of them works as it stands. */
const BODIES: Readonly<Record<OpenVerb, Readonly<Record<string, string>>>> = {
  find: {
    de: `    find:
      - "jetzt {unbedingt|sofort} zugreifen"   # {a|b} alternatives, word* any ending, … a gap, {company} a slot
    not: ["Testament*"]                        # in the same sentence: harmless
    category: boilerplate                      # contradiction calculation calendar boilerplate sourcing disclosure reference
    severity: warning                          # error warning note
    say: { en: "pressure to buy: “{match}”", de: "Druck zu kaufen: „{match}“" }
    source: "own observation"                  # norm, page or study
    hit: ["Anleger sollten [[jetzt unbedingt zugreifen]]."]   # [[…]] pins the place
    miss:                                      # looks alike, is harmless
      - "Der Vorstand will jetzt nicht zugreifen."
      - "Die Erben sollten laut Testament jetzt unbedingt zugreifen."
`,
    en: `    find:
      - "{buy|act} right now"                  # {a|b} alternatives, word* any ending, … a gap, {company} a slot
    not: ["testament*"]                        # in the same sentence: harmless
    category: boilerplate                      # contradiction calculation calendar boilerplate sourcing disclosure reference
    severity: warning                          # error warning note
    say: { en: "pressure to buy: “{match}”", de: "Druck zu kaufen: „{match}“" }
    source: "own observation"                  # norm, page or study
    hit: ["Investors should [[buy right now]]."]              # [[…]] pins the place
    miss:                                      # looks alike, is harmless
      - "The board sees no need to buy at this time."
      - "The testament lets the heirs buy right now."
`,
  },
  require: {
    de: `    require: ["Quelle*"]                       # one of these should be there
    metadata: [sources]                        # front matter that satisfies the rule
    when: ["laut Insidern"]                    # only asked for where one of these stands
    category: sourcing                         # contradiction calculation calendar boilerplate sourcing disclosure reference
    severity: note                             # error warning note
    say: { en: "names no source", de: "nennt keine Quelle" }
    source: "own observation"                  # norm, page or study
    hit: ["[[Laut Insidern steigt der Umsatz.]]"]             # [[…]] pins the place
    miss: ["Laut Insidern steigt der Umsatz. Quelle: Geschäftsbericht."]
`,
    en: `    require: ["source*"]                       # one of these should be there
    metadata: [sources]                        # front matter that satisfies the rule
    when: ["insiders say"]                     # only asked for where one of these stands
    category: sourcing                         # contradiction calculation calendar boilerplate sourcing disclosure reference
    severity: note                             # error warning note
    say: { en: "names no source", de: "nennt keine Quelle" }
    source: "own observation"                  # norm, page or study
    hit: ["[[Insiders say that sales will rise.]]"]           # [[…]] pins the place
    miss: ["Insiders say that sales will rise. Source: annual report."]
`,
  },
  claim: {
    de: `    claim: revenue                             # the measure; a compare rule says when its claims clash
    near: ["Umsatz*", "Erlös*"]                # in the clause of the value
    not: ["Umsatzrendite"]                     # makes it another measure
    source: "own observation"
    hit: ["[[Der Umsatz stieg auf 3,6 Milliarden Euro]]."]
    miss: ["Die Umsatzrendite stieg auf 3,6 Prozent."]
`,
    en: `    claim: revenue                             # the measure; a compare rule says when its claims clash
    near: ["revenue*", "sales"]                # in the clause of the value
    not: ["sales force"]                       # makes it another measure
    source: "own observation"
    hit: ["[[Revenue rose to $3.6 billion]]."]
    miss: ["The sales force grew to 3,600 people."]
`,
  },
  compare: {
    de: compareBody(
      'Beispiel legt am [[15. Januar 2026]] Quartalszahlen vor.',
      'Beispiel: Quartalszahlen am [[19. Februar 2026]].',
      'Muster: Quartalszahlen am 4. Februar 2026.',
    ),
    en: compareBody(
      'Beispiel reports on [[15 January 2026]].',
      'Beispiel will report on [[19 February 2026]].',
      'Muster reports on 4 February 2026.',
    ),
  },
}

function compareBody(first: string, second: string, other: string): string {
  const plain = (text: string): string => text.replace(/\[\[|\]\]/g, '')
  return `    compare: earnings-date                     # a measure that claim rules read
    value: date                                # money percent count date streak ratio name direction
    key: [subject, period]                     # equal, or unknown and not told apart
    conflict: disjoint                         # disjoint falls streak same-day per-house scope
    category: contradiction
    severity: error                            # error warning note
    say: { en: "two dates for the same results", de: "zwei Termine für dieselben Zahlen" }
    source: "own observation"
    hit:
      - ["${first}", "${second}"]
    miss:
      - ["${plain(second)}", "${other}"]
`
}

/** A rule file with one rule in it, ready to be changed; `schema` is where an editor finds the JSON Schema. */
export function skeleton(id: string, verb: OpenVerb, language: string, schema: string): string {
  const head = verb === 'compare' ? '' : `language: ${language}\n`
  return `# yaml-language-server: $schema=${schema}\n${head}rules:\n  ${id}:\n${BODIES[verb][language] ?? BODIES[verb].en}`
}
