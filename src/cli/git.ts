import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { InputError } from '../errors'

const run = promisify(execFile)

/** The files that differ from a revision, untracked ones among them, as real absolute paths; throws InputError where git has no answer. */
export async function changedSince(revision: string): Promise<Set<string>> {
  const git = async (...words: string[]): Promise<string> => {
    try {
      return (await run('git', words, { maxBuffer: 64 * 1024 * 1024 })).stdout
    } catch (error) {
      throw gitError(error, revision)
    }
  }
  const top = (await git('rev-parse', '--show-toplevel')).replace(/\r?\n$/, '')
  const commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)).trim()
  const differing = await git('diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', commit)
  const untracked = await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z')
  const names = [...differing.split('\0'), ...untracked.split('\0')].filter((name) => name !== '')
  const root = realpathSync(top)
  return new Set(names.map((name) => path.join(root, name)))
}

function gitError(error: unknown, revision: string): InputError {
  const detail = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : ''
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return new InputError('git was not found', {}, 'install it, or leave --changed-since out')
  if (/not a git repository/.test(detail ?? ''))
    return new InputError('this folder is in no git repository', {}, 'leave --changed-since out, or run hypecheck inside the repository')
  return new InputError(
    `--changed-since ${revision}: ${detail || 'no such revision'}`,
    {},
    'name a commit, branch or tag; a shallow clone may lack it',
  )
}
