import { expect, test } from 'vitest'
import { parseIsoDate } from '../../src/mentions/calendar'
import { french } from './french'
import { mentionsOf, noted, writtenOut } from './notation'

const PUBLISHED = parseIsoDate('2025-11-20')

test.each([
  ['Le chiffre d’affaires atteint 312,4 millions d’euros.', '312400000 EUR'],
  ['Le titre vaut 1 234,50 euros.', '1234.5 EUR'],
  ['Il coûte 58,40 francs suisses.', '58.4 CHF'],
  ['La marge recule de 4,5 % à 3,9 %.', '4.5%; 3.9%'],
  ['Plus de deux millions de clients.', '>2000000'],
  ['Environ trente pour cent.', '~30%'],
  ['Entre 4 et 5 milliards de dollars.', '4000000000..5000000000 USD'],
  ['Résultats le jeudi 15 janvier 2026.', '2026-01-15'],
  ['Résultats le lundi 15 janvier 2026.', '2026-01-15!'],
  ['Publié le 19/02/2026.', '2026-02-19'],
  ['Au troisième trimestre 2025, le titre monte.', '[2025-Q3]'],
  ['Il y a trois ans.', '[2022]; 3 year'],
  ['La semaine prochaine.', '[2025-11-24, 2025-12-01)'],
  ['Depuis mars 2024.', '[2024-03-01, …)'],
  ['Fin 2026.', '[2026-10-01, 2027-01-01)'],
  ['Hier, le titre a monté.', '2025-11-19'],
  ['Le 30 février 2026.', '[?, ?)!'],
  ['La tour Qwen-3 et la version d’un mari.', ''],
  ['Mille millions de mille sabords.', '1000000000; 1000'],
  ['Il a dit non.', ''],
])('%s', (text, expected) => {
  expect(mentionsOf(text, french, PUBLISHED).map(noted).join('; ')).toBe(expected.split('; ').map(writtenOut).join('; '))
})
