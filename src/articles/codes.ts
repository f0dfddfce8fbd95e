/** An ISIN: country, nine letters or digits, check digit (ISO 6166). */
const ISIN = /\b[A-Z]{2}[A-Z0-9]{9}\d\b/g
const LABELLED = /\b(?:ISIN|WKN)\b[\s:()–-]{0,4}([A-Z0-9]{12}|[A-Z0-9]{6})\b/g

/** Whether the check digit of an ISIN is right (ISO 6166: letters as 10 to 35, then Luhn). */
export function isIsin(code: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(code)) return false
  const digits = [...code].map((sign) => Number.parseInt(sign, 36)).join('')
  const sum = [...digits].reverse().reduce((total, digit, place) => total + luhn(Number(digit) * (place % 2 === 0 ? 1 : 2)), 0)
  return sum % 10 === 0
}

const luhn = (value: number): number => (value > 9 ? value - 9 : value)

/** The ISINs in a text. */
export const isinsIn = (text: string): string[] => (text.match(ISIN) ?? []).filter(isIsin)

/** The ISINs and WKNs in a text, behind their label. */
export const codesIn = (text: string): string[] =>
  /ISIN|WKN/.test(text) ? [...new Set(Array.from(text.matchAll(LABELLED), ([, code = '']) => code))] : []
