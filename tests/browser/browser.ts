import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The one that is named, or the usual ones. */
const PLACES = process.env.CHROMIUM ? [process.env.CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser to test with; undefined where this machine has none. */
export const CHROMIUM = PLACES.find((place) => existsSync(place))

/** A headless browser that asks the network for nothing by itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
