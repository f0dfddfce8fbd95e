/** What each key of hypecheck.yaml means, for the hover text of editors. */
export const CONFIG_HELP: Readonly<Record<string, string>> = {
  'rules-from': 'More rules: files and folders (./…), or names of npm packages.',
  'default-rules': 'Whether the rules that come with hypecheck hold; true where it is absent.',
  companies: 'What is known of companies: a file; companies.yaml beside this one where it is absent.',
  rules: 'Rule ids or categories: off, or another severity.',
  overrides: 'Other severities for some files.',
  files: 'Patterns from the folder of this file; one without a slash holds in every folder.',
  'fail-on': 'The mildest severity that makes the exit code 1; error where it is absent.',
  jurisdiction: 'Whose law the disclosure rules follow: one or several of de, at, ch, us, uk; de where it is absent.',
  lang: 'Language of the report.',
  ignore: 'Patterns of files that are left out of folders and patterns.',
  suppress: 'Findings that the house has looked at and explains.',
  fingerprint: 'The finding’s fingerprint from the JSON report, in quotes.',
  reason: 'Why it does not count.',
  path: 'The article it is in; then it is told when it has become useless.',
}

/** What each key of companies.yaml means. */
export const COMPANIES_HELP: Readonly<Record<string, string>> = {
  companies: 'Companies by name, as reports show it.',
  names: 'Other names in texts: short ones, former ones, in other languages.',
  tickers: 'Ticker symbols.',
  isin: 'International Securities Identification Numbers: one, or one for each kind of share.',
  wkn: 'German securities identification numbers.',
  'fiscal-year-end': 'Last day of the fiscal year as MM-DD; a fiscal year has the number of the calendar year in which it ends.',
  listings: 'Where its shares are traded.',
  venue: 'Name or code of the exchange, such as Xetra, NYSE, SIX.',
  currency: 'ISO 4217 code of the prices there; that of the exchange where it is absent.',
  ticker: 'Ticker symbol there.',
  'adr-ratio': 'Ordinary shares that one depositary receipt stands for: 8, or 0.5.',
  parts: 'Divisions, subsidiaries, brands: what is told of them is not told of the company.',
}
