import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resolvePack } from '../../src/rules/packs'

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hypecheck-packs-'))
  const packages: Record<string, string> = {
    plain: '{}',
    '@house/own': '{"hypecheck": {"rules": ["de", "en/all.yaml"]}}',
    broken: '{',
    odd: '{"hypecheck": {"rules": 5}}',
  }
  for (const [name, json] of Object.entries(packages)) {
    mkdirSync(path.join(root, 'node_modules', name), { recursive: true })
    writeFileSync(path.join(root, 'node_modules', name, 'package.json'), json)
  }
  mkdirSync(path.join(root, 'articles', 'deep'), { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const pathsOf = (given: string): string[] =>
  resolvePack(given, path.join(root, 'articles', 'deep')).map((place) => path.resolve(place.path))

it.each([
  ['./rules', ['articles/deep/rules']],
  ['../house.yaml', ['articles/house.yaml']],
  ['house.yaml', ['articles/deep/house.yaml']],
  ['plain', ['node_modules/plain/rules']],
  ['@house/own', ['node_modules/@house/own/de', 'node_modules/@house/own/en/all.yaml']],
])('%s', (given, expected) => {
  expect(pathsOf(given)).toEqual(expected.map((each) => path.join(root, each)))
})

it.each([
  ['absent', /^no npm package “absent”; npm install absent; a path begins with \.\/$/],
  ['broken', /package\.json: the package\.json does not parse; install the package again$/],
  ['odd', /package\.json: “hypecheck\.rules” is no path; write a path, or a list of paths$/],
])('%s cannot be used', (given, message) => {
  expect(() => pathsOf(given)).toThrow(message)
})
