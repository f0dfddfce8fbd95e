import { deStatements } from './de-statements'
import { enStatements } from './en-statements'
import type { Forms, FormsBy } from './language'

/**
 * Words that say what part a value plays in a statement. In all lists a form may end in `*` for any ending,
 * or begin with `*` for any beginning.
 */
export interface StatementForms {
  /** In front of a new level: auf, to. */
  to: Forms
  /** In front of a change: um, by. */
  by: Forms
  /** In front of an older level: von, from. */
  from: Forms
  /** Between a noun and its size: von, of. */
  sized: Forms
  /** In front of an earlier level: nach, gegenüber, against. */
  before: Forms
  /** Denies what follows: nicht, not. */
  denials: Forms
  /** Behind a percentage, in front of the level that it is reckoned from: above, than, on. */
  base: Forms
  /** In front of an earlier level: “4 percent above the prior year”. */
  above: Forms
  below: Forms
  /** Articles that point at a level the reader knows: the. */
  definite: Forms
  /** Labels of an earlier level: Vorjahr, zuvor, previously. */
  earlier: Forms
  /** Of those, what also counts up to now: bisher (23.000 Kunden). */
  soFar: Forms
  /** Words for one and the same whole of which shares are told: Umsatz, Erlöse. */
  turnover: Forms
  /** What a company sells for in all: Erlöse, revenue. */
  sales: Forms
  /** Verbs that need “über” in front of what one has: verfügt (über 61 Prozent). */
  governsOver: Forms
  /** The preposition of such a verb, which elsewhere bounds the number behind it: über. */
  governed: Forms
  /** Says of a value that it is of today, and not of a day that was named before: inzwischen (auf 2500 gewachsen). */
  byNow: Forms
  /** Of those in front of an earlier level, what names one that no longer holds: statt (1,05 Euro). */
  replaced: Forms
  /** Tells of a plan that is one no more: ursprünglich, originally. */
  originally: Forms
  /** Says that shareholders are paid: Dividende, schüttet (aus), payout. */
  payouts: Forms
  /** In front of a time that bounds something, and the word for a time that was named before: bis (dahin), by (then). */
  until: Forms
  thatTime: Forms
  /** Opens a sentence on the time that the one before named: dann. */
  thereupon: Forms
  /** In front of a year that begins: ins (neue Jahr), into (2026). */
  into: Forms
  /** In front of the name of a person. */
  titles: Forms
  /** In front of a company that a statement is not about: anders (als), unlike. */
  contrast: Forms
  /** Takes up what the value before was of: (im Vorjahr waren) es. */
  it: Forms
  /** Other pronouns that take up what was told, with a verb of levels: (Ende Juni) lag er (bei 3,8 Milliarden). */
  they: Forms
  /** The verbs of levels that they need. */
  stood: Forms
  /** What else a clause has that only tells how much there was: hatten (im Vorjahr) zu Buche gestanden, (a year earlier) the figure had been. */
  comesTo: Forms
  /** Words for what is expected of a year: Prognose, forecast. */
  forecasts: Forms
  /** Say that it was told some time ago: hatte, bisher, had. */
  retold: Forms
  /** The verbs of such a statement. */
  were: Forms
  /** Beside a plus or minus, makes a result of it: unter dem Strich. */
  results: Forms
  /** Words that a preposition can be parted from its value by: hedges, evaluations. */
  fillers: Forms
  up: Forms
  down: Forms
  /** Verbs of `down` that make a range smaller, not its values: narrowed. */
  narrows: Forms
  /** What is narrowed so, and by which word it is named again: range, guidance; it. */
  ranges: Forms
  rangeAgain: Forms
  /** Verbs by which a result that stands beside them went up, or down: stieg, fell. */
  rose: Forms
  fell: Forms
  /** A fall, where it is told in per cent; else what a company loses: Verlust, loss. */
  losses: Forms
  /** Between the sides of a comparison: als, than. */
  than: Forms
  /** Behind a change: more, höher. */
  more: Forms
  less: Forms
  /** Factor by verb: verdoppelt, tripled. */
  factors: FormsBy<number>
  /** Begins a clause of its own. */
  clauses: Forms
  /** Turns from one thing to another: während, but. */
  turns: Forms
  /** Opens a paragraph that sets an error right. */
  corrections: Forms
  /** Joined to a noun without changing what it measures: Konzern-, Gesamt-. */
  wholeParts: Forms
  /** Between a number and a noun that it does not count. */
  prepositions: Forms
  /** In front of “up”, which is no movement then: made up. */
  idle: Forms
  /** In front of “up”, which is a loss then: gave up (6 percent). */
  gaveUp: Forms
  /** In front of “on”, which is a gain then: put on (6 percent). */
  putOn: Forms
  /** The value is expected, not reported: erwartet, Prognose. */
  expected: Forms
  /** Between a name and its verb: selbst, itself. */
  emphasis: Forms
  /** In front of what others had expected: Konsensschätzung, consensus. */
  consensus: Forms
  /** A value is more, or less, than was expected: übertraf, beat. */
  beats: Forms
  /** Behind a verb of estimates, makes it the company's own: (traut) sich (… zu). */
  reflexives: Forms
  /** The expectation is somebody else's: Analysten, consensus. */
  estimate: Forms
  /** A plan or forecast stands as it was. */
  unchanged: Forms
  /** A state has lasted: unverändert, nach wie vor. */
  lasting: Forms
  /** What a house does with a target that stays as it was. */
  keepsTarget: Forms
  /** Behind “as”, what has lasted too: nach wie vor, wie bisher. */
  asEver: Forms
  /** Says that a value was changed, so that an older one is no contradiction. */
  revised: Forms
  /** Something lies ahead: wird, folgt, next. */
  coming: Forms
  /** Something is over: wurde, war, had. */
  over: Forms
  /** Verbs in the past that tell what came about on the day beside them, where their form alone does not: granted. */
  past: Forms
  /** What may come yet, although its verb looks like the past: wenn, hätte. */
  wishes: Forms
  /** Tells of what came about on a day: stimmten, beschloss, voted. */
  happened: Forms
  /** In front of the day of an event: am, on. */
  on: Forms
  /** The same, of one day alone: not “bis zum”, “until”. */
  onDay: Forms
  /** In front of a day that something is on: (the next date) is (February 25). */
  toBeNow: Forms
  /** In front of a participle of what is to come: (will) be (released). */
  toBe: Forms
  /** An event was given another date. */
  moved: Forms
  /** A company that the article is not about: Rivale, competitor. */
  rival: Forms
  /** Nouns of a company by what it does, in front of its name: the chip maker (Tessaro), Drogeriekette (Rhenalis). */
  firmNouns: Forms
  /** The shortest of these, behind which a name may be that of another company: Zulieferer, Firma. */
  firmKinds: Forms
  /** What another company can be to the article's own: affiliate, supplier. */
  kin: Forms
  /** Bodies with a chair or a head that are no companies: commission, union. */
  bodies: Forms
  /** What a company has that bears a name of its own, beside that name: mine, plant, brand. */
  facilities: Forms
  /** What newsletters and their editions are called, behind a name: Alert, Letter. */
  publications: Forms
  /** A place that was spoken of: there, dort. */
  there: Forms
  /** What a clause of a place opens with: where, wo. */
  where: Forms
  /** In front of a reason or a concession, which tells of another value than the clause behind it: despite, trotz. */
  grounds: Forms
  /** Words for the article's company: Konzern, Unternehmen, company. */
  self: Forms
  /** In front of a value that is an attribute: a (5 percent rise). */
  indefinite: Forms
  /** Of those in front of an earlier level, what can also stand in front of an event: nach, after. */
  afterwards: Forms
  /** What is taken off a profit: (profit after) tax. */
  charges: Forms
  /** Between two figures of a table, which say nothing of the way. */
  versus: Forms
  /** Points back to what was named before: diesem (Tag). */
  these: Forms
  /** The two words that say that a value was another before: “nur noch”, “no longer”. */
  noMore: Forms
  longer: Forms
  /** Who writes, of himself: ich. */
  writer: Forms
  /** In front of a year that has just begun: neu; and the years that a company has of its own. */
  fresh: Forms
  fiscalYears: Forms
  /** In front of a span of another year, which is as long as the one told of: “in the same quarter of 2025”. */
  sameSpan: Forms
  /** Point back at a time: “that day”, “selben Tag”; and what they stand in front of. */
  pointers: Forms
  moments: Forms
  /** As something was told before, and how it was: “wie … angekündigt”. */
  asTold: Forms
  announced: Forms
  /** Kinds of shares, in front of the word: diluted. */
  shareKinds: Forms
  /** In front of “up to”, which is then where something arrives: goes (up to 5). */
  goes: Forms
  /** Says what a streak is counted in, by unit: quarterly. */
  periodic: FormsBy
  /** Indefinite articles, which open an apposition: einem (Ergebnis). */
  oneOf: Forms
  /** Say what something is: was; empty where word order does not tell the subject. */
  copulas: Forms
  /** What a payment makes of a price: Dividendenrendite, yields. */
  yields: Forms
  /** What a price is over earnings: KGV, price-earnings (ratio). */
  earningsMultiples: Forms
  /** What a price is told as so many times of: earnings. */
  earned: Forms
  /** How one sum stands to another: Verhältnis, book-to-bill. */
  ratios: Forms
  /** A margin that is not said of what: Marge. */
  margins: Forms
  /** Nouns of what itself rises and falls: growth (slowed). */
  rates: Forms
  /** Takes up a sum of money that was told: (das) Geld, (the) money. */
  moneyTold: Forms
  /** What may come at most: (im) besten (Fall), (at) best. */
  best: Forms
  /** Joined to a noun of a whole year: Jahres-(Ebitda). */
  yearly: Forms
  /** Of how many months a result is that has no date of its own: 9 of Neunmonatsumsatz, 12 of full-year (profit). */
  spanKinds: FormsBy
  /** In front of the months that a year has run: nach (neun Monaten). */
  running: Forms
  /** Opens what only describes a company: mit (einem Jahresumsatz von …). */
  describing: Forms
  /** Says of a sum that it is that of each year: jährlich, annually. */
  everyYear: Forms
  /** Verbs of a part that is so much of a whole: machten (19 Prozent des Umsatzes aus), made up. */
  amounts: Forms
  /** How much more, or less, is paid than a price: Aufschlag, discount. */
  premiums: Forms
  discounts: Forms
  /** Says that one sum is added to another, and opens what they come to: hinzu, sodass. */
  onTop: Forms
  thus: Forms
  /** Verbs by which one sum is larger than another: übertraf, exceeded. */
  exceeds: Forms
  /** Verbs that lose or gain a percentage without a preposition: “verlor der Umsatz 3 Prozent”. */
  losesBy: Forms
  /** “Das”, “dies” of a value that was just told. */
  itself: Forms
  /** Nouns for what a change is reckoned from: “im Vergleich”, “vor Jahresfrist”. */
  comparisons: Forms
  /** Nouns for a rise or a fall, of what was told before: “Der Anstieg beläuft sich auf 26 Prozent”. */
  changeNouns: Forms
  /** That something came about for the first time: erstmals; and the words of which two say so: zum ersten Mal. */
  firstTime: Forms
  firstOf: Forms
  occasion: Forms
  /** That something is as it was at the time behind: unverändert, unchanged. */
  steady: Forms
  /** What follows a denial: sondern, but. */
  contrasts: Forms
  /** Participles that open a clause with the value at which the one in front arrives: reaching. */
  arriving: Forms
  /** Verbs with which such a noun comes to its value: betrug. */
  amountsTo: Forms
  /** Tells once more what was told: nämlich, namely. */
  namely: Forms
  /** What a report, or its figures, is called by its period: Halbjahreszahlen, half-year. */
  periodReports: Forms
  /** The whole of a year, or a forecast for it: Gesamtjahr, Jahresprognose, full-year. */
  wholeYears: Forms
  /** In front of “year” where all of it is meant: ganze, full. */
  entire: Forms
  /** Articles and possessives, in front of a noun and its attributes. */
  determiners: Forms
  /** Point at a name just told: its; empty where they have a gender that says more. */
  possessives: Forms
  /** What a company does: zählt, betreibt. Behind a bare word that opens a sentence, that word is its name. */
  deeds: Forms
  /** A day of the year that the text does not date: Bilanzstichtag. */
  reportingDates: Forms
  /** In front of a year, that it came to its end with what is counted: ended, closed. */
  yearCloses: Forms
  /** In front of the noun of a value, part of its name although they are hedges elsewhere: net, combined. */
  kinds: Forms
  /** Verbs whose subject earns the value: took, brought. */
  earns: Forms
  /** In the name of a ratio, but not what tells it from others: ratio, level. */
  anyKind: Forms
  /** Between the noun of a value and the part of the company that it is of: of, in. */
  partBefore: Forms
  /** Behind the noun of a value, in front of the part that it is of, where nouns have capitals: (Umsatz) mit (Ersatzteilen). */
  partAfter: Forms
  /** Open a clause with the part that earns what its verb tells, where nouns have capitals: mit (Teigwaren erlöste …). */
  partOpens: Forms
  /** Parts of a company, and other bounds of a value: Sparte, Tochter, in Europe. */
  part: Forms
  /** Regions by one name for all languages, nouns, adjectives and adverbs: deutsch, Germany. */
  regions: FormsBy
  /** Parts of a country, in which cities lie: Hessen, Ohio. */
  provinces: Forms
  /** Of those, adverbs and words that tell where a value holds wherever they stand: bundesweit, worldwide. */
  regionWide: Forms
  /** Nouns of markets, compounds too: Behälterglasmarkt. */
  markets: Forms
  /** Of those, what says nothing of which market: Markt, market. */
  plainMarkets: Forms
  /** In a whole, what does not tell it from others: all, gesamt, sold. */
  anyWhole: Forms
  /** Behind a market, in front of what is sold there: für, for. */
  purposes: Forms
  /** How a value is reckoned, by kind: adjusted, organic. */
  bases: FormsBy
  /** In front of what growth is reckoned without: excluding. */
  without: Forms
  /** What can be left out of growth: acquisitions, currencies, new (stores). */
  added: Forms
  /** In front of how long shops have been there: open (for a year). */
  open: Forms
  /** Behind a comma, opens what another comma closes: which, einschließlich. */
  insertions: Forms
  /** Opens a clause that says more of the noun before it: die, which. */
  relatives: Forms
  /** Those of them that a noun follows: whose, dessen. */
  possessiveRelatives: Forms
  /** Session and venue of a price: vorbörslich, Xetra. */
  session: Forms
  /** In front of the place of an exchange: in, Börse. */
  venueBefore: Forms
  /** Lists as of a day: register. */
  registers: Forms
  /** What takes place on a day: meeting, hearing. */
  eventNouns: Forms
  /** Says that a day is none of trading: Feiertag, holiday. */
  restDays: Forms
  /** Says of a price at the end of a year that it is only dated by that: Jahresende, year-end. */
  yearEnds: Forms
  /** In front of a day that is not meant itself: vor, before. */
  aroundDay: Forms
  /** In front of “closed”, says that it is the exchange: was, blieben. */
  shutBefore: Forms
  shut: Forms
  /** What is somewhere, in front of “in”, without being traded there: Sitz, based. */
  seats: Forms
  /** Behind or inside the name of an event, makes its day: Tag, day. */
  eventDays: Forms
  /** Where a day that is to come is noted down: Kalender, diary. */
  agenda: Forms
  /** Says that an event took place: came out. */
  eventNews: Forms
  /** What has a day of its own, by kind: report, deal. */
  events: FormsBy
  /** Between “day” and an event, makes it the day after. */
  after: Forms
  /** The day after what the sentence tells of. */
  nextDay: Forms
  /** In front of the time from which something is counted: seit, since. */
  since: Forms
  /** Nouns for who holds shares of a company: Aktionär, shareholder. */
  owners: Forms
  /** Holders of shares by class: management, family. */
  holders: FormsBy
  /** What a stake is a part of: the votes, or the capital. */
  votes: Forms
  capital: Forms
  /** Behind a name, that it holds shares: hält, owns. */
  holds: Forms
  /** In front of what a stake is in: an, in. */
  held: Forms
  /** What somebody holds of a company: Anteil, stake. */
  stakes: Forms
  /** In front of a place. */
  placeBefore: Forms
  /** In front of the adjective of a place. */
  placeIn: Forms
  /** A preposition that tells how large a sum is, and elsewhere that a value is larger: (ein Auftrag) über. */
  sumOpens: Forms
  /** Nouns that have it: Auftrag, Kredit. */
  ofSums: Forms
  /** Between a person and an office: ist, is, serves. */
  links: Forms
  /** Says that somebody holds an office, wherever in the clause the name stands: leitet, bleibt; where nouns are small, none. */
  inOffice: Forms
  /** Says that somebody takes an office: wird, übernimmt, becomes. */
  takesOffice: Forms
  /** Someone leaves or takes over an office. */
  succession: Forms
  /** Points back to what the sentence before said: das, that. */
  back: Forms
  /** Verbs with which a sentence goes on about the measure of the one before: it stood at, rose to. */
  resumes: Forms
  /** Verbs that tell no fall where “out” stands behind them: fiel (höher aus). */
  turnsOut: Forms
  /** Verbs that say of a company no more than that some value is its own: schaffte, averaged. */
  reaches: Forms
  /** In front of the whole that a share is of: des, bei, of. */
  whole: Forms
  /** Opens a sentence that adds up values: zusammen mit, adding. */
  adding: Forms
  /** Says that values are added up: zusammen, together. */
  totals: Forms
  /** In front of how long something will take: über, within. */
  within: Forms
  /** What a number of things at a price amounts to: Erlös, proceeds. */
  proceeds: Forms
  /** Verbs of a part that adds to a whole, and what leads to that whole: trug (62 Millionen) zum (Umsatz bei). */
  contributes: Forms
  toWhole: Forms
  /** Deals a total out to its parts: entfielen, came from. */
  shares: Forms
  /** Between some values and what follows from them: ergibt, means. */
  gives: Forms
  /** Nouns of a part told in per cent: Anteil, stake. */
  shareNouns: Forms
  /** Other verbs of a part and its share: earned, owed, sold. */
  dealt: Forms
  /** Between such a noun and what says which: Geschäft mit Lacken. */
  attendingPart: Forms
  /** Nouns of a part of a company, or of its sales, that say nothing of which: division, revenue, products. */
  partNouns: Forms
  /** What a company sells or does, in words that end like adjectives and adverbs: advertising, battery, copper. */
  trades: Forms
  /** Who buys: customers. */
  buyers: Forms
  /** What is left when the named parts are taken off: the rest, all others. */
  rest: Forms
  /** In front of what is left when a part is taken off: bleiben, leaves. */
  leaves: Forms
  /** Behind a total, in front of all its parts: comprising, bestehend. */
  made: Forms
  /** The same, in front of `outOf`: zusammen (aus), made up (of). */
  composed: Forms
  outOf: Forms
  /** Verbs that divide a total into all its parts: verteilt sich auf, breaks down into. */
  divides: Forms
  /** Joins two ways to say one thing: or, that is. */
  same: Forms
  /** A factor by itself: das Doppelte, times. */
  multiples: Forms
  /** Counted nouns that can stand for any other: Geräte, units. */
  pieces: Forms
  /** Of those, the ones of which the word in front says what they are: charging points, service centres. */
  broadNouns: Forms
  /** Nouns that a company counts, beside those in front of which four digits are no year: pilots, parcels; none where nouns have capitals. */
  countables: Forms
  /** Nouns by what they count alike: Autos, Fahrzeuge. */
  sameNouns: FormsBy
  /** Of the sum just named: davon, of which. */
  thereof: Forms
  /** Stand for things that were counted before: (870 von) ihnen, (870 of) them. */
  them: Forms
  /** In front of a part of the value before: davon, including. */
  including: Forms
  /** One of several payments, in front of the noun or joined to it: final, Sonder-. */
  instalments: Forms
  /** In front of a company that the text has not named yet: another. */
  others: Forms
  /** Behind a number, of what an index or a rate moved by: Punkte. */
  points: Forms
  /** In front of what only attends another value: (profit) on (revenues of), bei. */
  attending: Forms
  /** Several values belong to several things, one by one: respectively. */
  respectively: Forms
  /** In front of the currency that another one is priced in: per, gegenüber. */
  rateTo: Forms
  /** Says in front of “from” which way it went: up (from 5 to 6, a range). */
  ways: Forms
  /** “Up front”: behind it, a word of movement is none. */
  front: Forms
  /** A currency that is not named: Währung. */
  currencies: Forms
  /** Joins two of a kind: und, and. */
  and: Forms
  /** Joins two ways to tell one change: oder, or. */
  or: Forms
  /** In front of the price of each: je, at. */
  each: Forms
  /** In front of an event, where dates are told by it: at (the meeting on April 8). */
  atEvent: Forms
  /** In front of the one thing that something is told for: jede, every. */
  every: Forms
  /** Ends a sentence that looks back: “im ersten Halbjahr waren es nur 4,5 Prozent gewesen”. */
  wasThen: Forms
  /** Behind “which had”, in front of what was before. */
  hadStood: Forms
  /** What a hundred cents are, where parts of it are told: “19 cents of each dollar”. */
  coins: Forms
  /** Say that a value was reckoned from others: im Schnitt, on average. */
  averaged: Forms
  /** Of those, what needs no word for each: im Schnitt. */
  averages: Forms
  /** Each: pro, je, per. */
  per: Forms
  /** What somebody does who is quoted: sagte, said. */
  says: Forms
  /** In front of a quantity, stress it and change nothing: nur, insgesamt, only. */
  stresses: Forms
  /** In front of “of” and a quantity, do the same: a total. */
  stressTotals: Forms
  /** In front of an analyst's house: von, vom, at. */
  of: Forms
  /** Speaks of one analyst who need not be the article's own: she, analyst. */
  analysts: Forms
  /** Between people and their house: (analysts) at (Plover). */
  employers: Forms
  /** In front of what an author says for himself: my, unser. */
  firstPerson: Forms
  /** Part of the name of a house: Research, Bank, Securities. */
  houses: Forms
  /** Behind a company's name: AG, SE, Inc. */
  legalForms: Forms
  /** Words that names of firms end in, where every noun is capitalised: systems. */
  firmWords: Forms
  /** Joined to a company's name: X-Aktie, X shares. */
  shareWords: Forms
  /** One of them, behind “per”: share. */
  oneShare: Forms
  /** Those that stand behind the name of a trade as well, “Medizintechnik-Aktien”; with their hyphen they show a name of the headline alone. */
  tradeShares: Forms
  /** Joined to a company's name by a hyphen: X-Chef. */
  nameParts: Forms
  /** First words that many names share: Bank, Deutsche, First. */
  genericNames: Forms
  /** In front of the name of a person: President, Minister. */
  personTitles: Forms
  /** Capitalised words that look like names and are none: places, trades, titles. */
  notNames: Forms
  /** A fiscal year or quarter ends: endet, ausläuft, ended. */
  fiscalEnds: Forms
  /** Between a fiscal year and its last day: bis, to. */
  fiscalUntil: Forms
  /** Small words between the two: am, on the. */
  fiscalLinks: Forms
  /** In front of the date of an edition or analysis: “Analyse vom”. */
  dateLabels: Forms
}

const STATEMENTS: Readonly<Record<string, StatementForms>> = { de: deStatements, en: enStatements }

/** The statement words of a language; English ones where it has none. */
export const statementsOf = (code: string): StatementForms => STATEMENTS[code] ?? enStatements
