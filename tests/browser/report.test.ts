import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reports/html'
import { TIMELINE_FORMATS } from '../../src/reports/timeline'
import { EMPTY, EVIL, FINDINGS, options, REPORT, TEXTS, WIND } from '../reports/fixture'
import { run } from '../cli/run'
import { CHROMIUM, openBrowser } from './browser'

/** The check that runs in the page; given to it from outside, where the page's policy has no say. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

if (!CHROMIUM) {
  if (process.env.HYPECHECK_BROWSER === 'required') throw new Error('no chromium: the HTML report was NOT tested in a browser')
  console.warn('SKIPPED: no chromium on this machine; the HTML report was NOT tested in a browser (apt-get install chromium)')
}

describe.skipIf(!CHROMIUM)('the HTML report in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    browser = await openBrowser()
    folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-'))
    writeFileSync(path.join(folder, 'report.html'), html(REPORT, options()))
    writeFileSync(path.join(folder, 'bericht.html'), html(REPORT, options({ language: 'de' })))
    writeFileSync(path.join(folder, 'empty.html'), html(EMPTY, options()))
    await run(['check', 'samples', '--quiet', '-o', path.join(folder, 'samples.html')])
    writeFileSync(path.join(folder, 'timeline.html'), TIMELINE_FORMATS.html!(REPORT, options()))
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  /** Opens a page; whatever it complains of or asks the network for is listed. */
  async function open(name = 'report.html', context: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...context })
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith('file://')) complaints.push(`request: ${request.url()}`)
    })
    await page.goto(`file://${path.join(folder, name)}`)
    return { page, complaints }
  }

  const shown = (page: Page): Promise<number> => page.locator('.finding:visible').count()

  test('opens without a complaint, a request or a dialog, whatever the articles hold', async () => {
    for (const name of ['report.html', 'bericht.html', 'empty.html', 'timeline.html']) {
      const { page, complaints } = await open(name)
      expect(complaints).toEqual([])
      expect(await page.locator('script').count()).toBe(1)
      expect(await page.locator('img').count()).toBe(0)
      await page.close()
    }
  })

  test('shows the articles word for word', async () => {
    const { page } = await open()
    for (const article of [EVIL, WIND] as const) {
      const body = page.locator('details.article', { has: page.locator('.path', { hasText: article }) }).locator('.text')
      expect(await body.textContent()).toBe(TEXTS[article].replaceAll('\r\n', '\n').replace('\u001b', '␛'))
    }
  })

  test('sets the sides of a contradiction next to each other, the clashing words marked', async () => {
    const { page } = await open()
    const card = page.locator('.finding', { hasText: 'earnings-date' })
    const boxes = await Promise.all((await card.locator('.side').all()).map((side) => side.boundingBox()))
    expect(boxes).toHaveLength(3)
    expect(boxes[1]!.y).toBe(boxes[0]!.y)
    expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x + boxes[0]!.width - 1)
    expect(await card.locator('mark').allTextContents()).toEqual(['15. Januar', '19. Februar 2026', '20. Februar 2026'])
  })

  test('sets them below each other on a telephone, without scrolling sideways', async () => {
    const { page } = await open('report.html', { viewport: { width: 380, height: 800 } })
    const sides = page.locator('.finding', { hasText: 'earnings-date' }).locator('.side')
    const [first, second] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
    expect(second!.y).toBeGreaterThan(first!.y + first!.height - 1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380)
  })

  test('filters by severity, category and words, and says how many are left', async () => {
    const { page } = await open()
    expect(await shown(page)).toBe(FINDINGS.length)
    await page.getByRole('checkbox', { name: 'note' }).uncheck()
    expect(await shown(page)).toBe(6)
    expect(await page.locator('#shown').textContent()).toBe('6 of 8 findings shown')
    await page.getByRole('checkbox', { name: 'contradiction' }).uncheck()
    expect(await shown(page)).toBe(4)
    expect(await page.locator('#group-contradiction').isVisible()).toBe(false)
    await page.getByLabel('Search in findings').fill('april')
    expect(await shown(page)).toBe(1)
    await page.getByLabel('Search in findings').fill('no such words')
    expect(await page.getByText('No finding matches the filters.').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await shown(page)).toBe(FINDINGS.length)
  })

  test('takes the highlights of hidden findings from the articles', async () => {
    const { page } = await open()
    await page.getByRole('checkbox', { name: 'sourcing' }).uncheck()
    expect(await page.locator('mark.off').allTextContents()).toEqual(['Sources say'])
  })

  test('leads from a finding into its article and back', async () => {
    const { page } = await open()
    await page.locator('details.article summary').first().click()
    await page.locator('.finding', { hasText: 'urgency' }).locator('figcaption a').click()
    const place = page.locator('.text mark', { hasText: 'Dringender Handlungsbedarf' })
    await place.waitFor({ state: 'visible' })
    await place.locator('a').click()
    expect(await page.evaluate('document.activeElement.textContent')).toContain('urgency')
  })

  test('can be used with the keyboard alone', async () => {
    const { page } = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the findings')
    await page.locator('.finding').first().focus()
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.id')).toBe('f2')
    await page.keyboard.press('k')
    expect(await page.evaluate('document.activeElement.id')).toBe('f1')
  })

  test('follows the system’s colours, or the chosen ones', async () => {
    const { page } = await open('report.html', { colorScheme: 'dark' })
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const dark = await paper()
    await page.getByLabel('Colours').selectOption('light')
    expect(await paper()).not.toBe(dark)
    await page.getByLabel('Colours').selectOption('dark')
    expect(await paper()).toBe(dark)
  })

  test('is whole without its script', async () => {
    const { page } = await open('report.html', { javaScriptEnabled: false })
    expect(await page.locator('.finding:visible').count()).toBe(FINDINGS.length)
    expect(await page.locator('.filters').isVisible()).toBe(false)
  })

  test('runs no script but its own', async () => {
    const { page } = await open()
    const ran = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'window.owned = true'
      document.body.append(script)
      setTimeout(() => resolve('no violation, owned: ' + window.owned), 1000)
    })`)
    expect(ran).toMatch(/^script-src/)
    expect(await page.evaluate('window.owned')).toBeUndefined()
  })

  test.each([
    ['report.html', 'light'],
    ['report.html', 'dark'],
    ['bericht.html', 'light'],
    ['samples.html', 'light'],
    ['samples.html', 'dark'],
    ['empty.html', 'dark'],
    ['timeline.html', 'light'],
    ['timeline.html', 'dark'],
  ] as const)('%s, %s: axe finds no violation', async (name, colorScheme) => {
    const { page } = await open(name, { colorScheme })
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    await page.evaluate(AXE)
    const violations = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))",
    )
    expect(violations).toEqual([])
  })
})
