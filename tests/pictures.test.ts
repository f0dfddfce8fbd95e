import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the pictures of the README show what hypecheck says today', () => {
  const { status, stderr } = spawnSync(process.execPath, ['pictures.mjs', '--check'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
