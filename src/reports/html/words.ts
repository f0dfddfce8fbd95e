import type { ReportLanguage } from '../words'

interface PageWords {
  skip: string
  findings: string
  timelines: string
  articles: string
  problems: string
  known: string
  gone: string
  filters: string
  severity: string
  category: string
  search: string
  reset: string
  theme: string
  themes: string
  shown: string
  none: string
  clean: string
  against: string
  rule: string
  source: string
  said: string
  published: string
  place: string
  clash: string
  otherSide: string
  asTable: string
  noText: string
  made: string
  timelineNote: string
  keys: string
}

/** What the page says by itself; `{…}` are filled in by the page's script. */
export const PAGE_WORDS: Readonly<Record<ReportLanguage, PageWords>> = {
  en: {
    skip: 'Skip to the findings',
    findings: 'Findings',
    timelines: 'How statements moved',
    articles: 'The articles',
    problems: 'Problems',
    known: 'Known from the baseline',
    gone: 'No longer found, still in the baseline',
    filters: 'Filters',
    severity: 'Severity',
    category: 'Category',
    search: 'Search in findings',
    reset: 'Show all',
    theme: 'Colours',
    themes: 'as the system,light,dark',
    shown: '{shown} of {all} findings shown',
    none: 'No finding matches the filters.',
    clean: 'Nothing was found.',
    against: 'compared with',
    rule: 'Rule',
    source: 'Based on',
    said: 'Statement',
    published: 'Published',
    place: 'Place',
    clash: 'contradicts another',
    otherSide: 'contradicts',
    asTable: 'As a table',
    noText: 'The text of this article is not part of the report.',
    made: 'Made by hypecheck',
    timelineNote: 'From left to right in the order of publication; a line through a point shows the range that its wording leaves open.',
    keys: 'Inside the list, the keys J and K go to the next and the previous finding.',
  },
  de: {
    skip: 'Zu den Befunden springen',
    findings: 'Befunde',
    timelines: 'Wie Aussagen sich bewegt haben',
    articles: 'Die Artikel',
    problems: 'Probleme',
    known: 'Bekannt aus der Baseline',
    gone: 'Nicht mehr gefunden, aber noch in der Baseline',
    filters: 'Filter',
    severity: 'Schwere',
    category: 'Art',
    search: 'In den Befunden suchen',
    reset: 'Alle zeigen',
    theme: 'Farben',
    themes: 'wie das System,hell,dunkel',
    shown: '{shown} von {all} Befunden gezeigt',
    none: 'Kein Befund passt zu den Filtern.',
    clean: 'Nichts wurde gefunden.',
    against: 'verglichen mit',
    rule: 'Regel',
    source: 'Grundlage',
    said: 'Aussage',
    published: 'Erschienen',
    place: 'Stelle',
    clash: 'widerspricht einer anderen',
    otherSide: 'widerspricht',
    asTable: 'Als Tabelle',
    noText: 'Der Text dieses Artikels gehört nicht zum Bericht.',
    made: 'Erstellt mit hypecheck',
    timelineNote:
      'Von links nach rechts in der Reihenfolge des Erscheinens; ein Strich durch einen Punkt zeigt den Spielraum, den der Wortlaut lässt.',
    keys: 'In der Liste führen die Tasten J und K zum nächsten und zum vorigen Befund.',
  },
}
