import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Checker } from '../../src/check'
import { indexOf, packClaim, type PackedClaim, PackedClaims } from '../../src/checks/claimIndex'
import type { Claim } from '../../src/model'
import { buildRules } from '../../src/rules/build'

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => path.join(folder, name))

const rules = files('rules', /\.yaml$/).map((file) => ({ path: file, pack: 'built-in', yaml: readFileSync(file, 'utf8') }))
const { ruleSet } = await buildRules(undefined, rules, ['de', 'en'], () => {})
const checker = new Checker(ruleSet)
const articles = checker.read(
  files('samples', /\.(txt|md)$/).map((file) => {
    const text = readFileSync(file, 'utf8')
    return { path: file, text, reading: text, metadata: {} }
  }),
)

const packed = (byArticle: readonly (readonly Claim[])[], form: (claim: Claim) => Claim | PackedClaim = packClaim): PackedClaims => {
  const index = new PackedClaims()
  for (const [article, claims] of byArticle.entries()) index.add(articles[article]!.info, claims.map(form))
  return index
}

const unpacked = (index: PackedClaims, measure: string): Claim[] => index.parts.flatMap((part) => part.get(measure) ?? [])
const byPlace = (a: Claim, b: Claim): number =>
  (a.evidence.article.path < b.evidence.article.path ? -1 : 1) * Number(a.evidence.article !== b.evidence.article) ||
  a.at.start - b.at.start ||
  a.evidence.start - b.evidence.start

it('claims of companies are the same after they were packed, by measure, and those of one subject lie together', () => {
  const claims = articles.map((article) => checker.checkArticle(article).claims)
  const index = packed(claims)
  const plain = indexOf(claims.flat().filter(({ stem }) => stem !== null))
  const measures = new Set(claims.flat().map(({ measure }) => measure))
  expect(measures.size).toBeGreaterThan(5)
  for (const part of index.parts)
    expect(
      new Set(
        Array.from(measures, (measure) => part.get(measure) ?? [])
          .flat()
          .map(({ stem }) => stem),
      ).size,
    ).toBeLessThan(10)
  for (const measure of measures) expect(unpacked(index, measure).sort(byPlace)).toEqual([...(plain.get(measure) ?? [])].sort(byPlace))
  expect(unpacked(index, 'nothing')).toEqual([])
})

it('of those that come as they are, the first wait as they are, and the others packed', () => {
  const [claim] = checker.checkArticle(articles[0]!).claims
  const claims = Array.from({ length: 20_010 }, (_, i) => ({ ...claim!, measure: 'many', at: { start: i, end: i + 1 } }))
  const index = packed([claims], (claim) => claim)
  expect(index.count).toBe(10)
  expect(unpacked(index, 'many')).toEqual(claims)
})

it('open bounds stay open, and many claims take at most 400 bytes each', () => {
  const [claim] = checker.checkArticle(articles[0]!).claims
  const open: Claim = {
    ...claim!,
    measure: 'open',
    value: { kind: 'quantity', low: Number.NEGATIVE_INFINITY, high: 3, quantity: { max: 3, step: 1 }, hedge: 'under' },
    previous: { low: 4, high: Number.POSITIVE_INFINITY },
  }
  const index = packed([Array.from({ length: 2000 }, () => open)])
  expect(unpacked(index, 'open')[1999]).toEqual(open)
  expect(index.bytes / 2000).toBeLessThan(400)
})
