import type { ReportLanguage } from './words'

/** Puts a text into a colour or weight; leaves it as it is where there is no colour. */
export type Style = (text: string) => string

export interface Styles {
  error: Style
  warning: Style
  note: Style
  bold: Style
  dim: Style
  mark: Style
  path: Style
  good: Style
}

export interface ReportOptions {
  language: ReportLanguage
  /** Columns of the terminal. */
  width: number
  styles: Styles
}

const plain: Style = (text) => text
export const NO_STYLES: Styles = {
  error: plain,
  warning: plain,
  note: plain,
  bold: plain,
  dim: plain,
  mark: plain,
  path: plain,
  good: plain,
}
