import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The one that is named, or the usual ones. */
const PLACES = process.env.CHROMIUM ? [process.env.CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser to test with; undefined where this machine has none. */
export const CHROMIUM = PLACES.find((place) => existsSync(place))

/** What makes it ask the network for nothing, shared with the pictures of the README. */
const FLAGS: string[] = JSON.parse(readFileSync('ci/chromium.json', 'utf8'))

/** A headless browser that asks the network for nothing by itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM!,
    args: FLAGS,
  })
