import path from 'node:path'

/** Whether a file is meant; `file` is relative to the working folder, or absolute. */
export type FileTest = (file: string) => boolean

/**
 * A test for patterns that start from a folder. A pattern without a slash is meant for every folder below,
 * as in .gitignore, and one that names a folder for all that is in it.
 */
export async function fileTest(patterns: readonly string[], folder: string): Promise<FileTest> {
  if (patterns.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  const matches = picomatch(patterns.map(plain).flatMap(anywhere), { dot: true })
  return (file) => matches(path.relative(folder, path.resolve(file)).replaceAll(path.sep, '/'))
}

const plain = (pattern: string): string => pattern.replace(/^\.\//, '').replace(/\/$/, '')

const anywhere = (pattern: string): string[] =>
  (pattern.includes('/') ? [pattern] : [pattern, `**/${pattern}`]).flatMap((each) => [each, `${each}/**`])
