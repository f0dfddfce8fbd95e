import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

/** The first day of “fiscal 2025” in an article that holds a sentence. */
async function startOf(article: string): Promise<string | undefined> {
  const [revenue] = (await claimsIn(article)).filter((claim) => claim.startsWith('revenue ') && claim.includes(' 8000000 '))
  return /\[([\d-]+)/.exec(revenue ?? '')?.[1]
}

describe('de: what ends the fiscal year', () => {
  test.each<[string, string]>([
    ['Das Geschäftsjahr von Rhenalis endet im September.', '2024-10-01'],
    ['Das Geschäftsjahr der Rhenalis AG läuft von Oktober bis September.', '2024-10-01'],
    ['Das Geschäftsjahr, das Ende Februar ausläuft, verlief gut.', '2024-03-01'],
    ['Das am 30. September beendete Geschäftsjahr verlief gut.', '2024-10-01'],
    ['Im Ende März abgelaufenen Geschäftsjahr stieg der Gewinn.', '2024-04-01'],
    ['Im Geschäftsjahr zum 31. März stieg der Gewinn.', '2024-04-01'],
    ['Im Geschäftsjahr 2024/25 (28. Februar) stieg der Gewinn.', '2024-03-01'],
    ['Rhenalis schließt das Geschäftsjahr im März ab.', '2024-04-01'],
    ['Im dritten Quartal des Geschäftsjahres, das von August bis Oktober dauerte, stieg der Gewinn.', '2024-02-01'],
    // Other dates
    ['Die Zahlen zum Geschäftsjahr 2026 werden am 19. Februar 2027 veröffentlicht.', '2025-01-01'],
    ['Die Hauptversammlung zum Geschäftsjahr 2025 findet am 12. Mai statt.', '2025-01-01'],
    ['Die Aktie schloss am 3. März nach den Zahlen zum Geschäftsjahr fester.', '2025-01-01'],
    ['Rhenalis schließt im März ein Werk und senkt die Prognose für das Geschäftsjahr.', '2025-01-01'],
    ['Bis März will Rhenalis das Budget für das Geschäftsjahr aufstellen.', '2025-01-01'],
  ])('%s', async (text, start) => {
    expect(await startOf(rhenalis('13. November 2026', `${text} Der Umsatz stieg im Geschäftsjahr 2025 auf 8 Millionen Euro.`))).toBe(start)
  })
})

describe('en: what ends the fiscal year', () => {
  test.each<[string, string]>([
    ['Its fiscal year ends in March.', '2024-04-01'],
    ["The company's fiscal year, which ends on June 30, went well.", '2024-07-01'],
    ['Tessaro closes its fiscal year on January 31.', '2024-02-01'],
    ['The fiscal year runs from July to June.', '2024-07-01'],
    ['In its fiscal fourth quarter ended June 30, profit rose.', '2024-07-01'],
    ['Profit for the fiscal third quarter, which ended on October 31, rose.', '2024-02-01'],
    ['Profit rose from October to March, the first half of its fiscal year.', '2024-10-01'],
    ['Fiscal 2026 (ending June 30) will be better.', '2024-07-01'],
    ['Net profit for the year to March 31 was $2 million.', '2024-04-01'],
    // Other dates
    ['The shares have risen 40% in the year to June 30.', '2025-01-01'],
    ['Traffic grew 4% in the year to October.', '2025-01-01'],
    ['At rival Plover the fiscal year ends in June.', '2025-01-01'],
    ['Tessaro raised its fiscal 2026 forecast to $3 billion on February 19.', '2025-01-01'],
    ['The stock closed at $28 on Feb. 19 after the company reported fiscal 2026 results.', '2025-01-01'],
    ['Shares closed 3% higher on March 3 after results for the fiscal year.', '2025-01-01'],
  ])('%s', async (text, start) => {
    expect(await startOf(tessaro('November 13, 2026', `${text} Revenue rose to $8 million in fiscal 2025.`))).toBe(start)
  })
})
