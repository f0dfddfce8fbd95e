import { execFileSync } from 'node:child_process'

/** Builds once before the tests, so that the command line that they start is the one of these sources. */
export default (): void => {
  execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })
}
