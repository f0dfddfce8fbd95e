import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** From the ground up: a file imports from its own layer and from those before it. */
const LAYERS = [
  'model',
  'errors',
  'group',
  'languages',
  'text',
  'mentions',
  'articles',
  'rules',
  'claims',
  'checks',
  'reports',
  'config',
  'check',
  'passes',
  'examples',
  'index',
  'cli',
]
/** Libraries that talk to a person at a terminal. */
const FOR_TERMINALS = ['commander', 'chalk', 'ora', 'chokidar', 'env-paths']

const SRC = path.resolve('src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
const sources = files.map((file) => ({ file, code: readFileSync(path.join(SRC, file), 'utf8') }))

const layerOf = (file: string): string => file.split(path.sep)[0]!.replace(/\.ts$/, '')

/** What a file imports, types included. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/^\s*(?:import|export)\b[^'"\n;]*(?:\n[^'"]*?)?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm)].map(
    ([, from, dynamic, bare]) => (from ?? dynamic ?? bare)!,
  )

const inProject = (file: string, imported: string): string => path.relative(SRC, path.resolve(path.dirname(path.join(SRC, file)), imported))

describe('imports', () => {
  it('are read at all', () => {
    const all = sources.flatMap(({ code }) => importsOf(code))
    expect(all).toEqual(
      expect.arrayContaining(['./cli/check', '../errors', 'commander', 'ora'].map((name) => name.replace('./cli/', './'))),
    )
    expect(all.length).toBeGreaterThan(500)
    expect(files.map(layerOf).filter((layer) => !LAYERS.includes(layer))).toEqual([])
  })

  it('go one way', () => {
    const wrong = sources.flatMap(({ file, code }) =>
      importsOf(code)
        .filter((name) => name.startsWith('.'))
        .filter((name) => LAYERS.indexOf(layerOf(inProject(file, name))) > LAYERS.indexOf(layerOf(file)))
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('do not run in circles', () => {
    const known = new Set(files.map((file) => file.replace(/\.ts$/, '')))
    const edges = new Map(
      sources.map(({ file, code }) => [
        file.replace(/\.ts$/, ''),
        importsOf(transformSync(code, { loader: 'ts', format: 'esm' }).code.replaceAll('"', "'"))
          .filter((name) => name.startsWith('.'))
          .map((name) => inProject(file, name))
          .map((name) => (known.has(name) ? name : path.join(name, 'index'))),
      ]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (done.has(file) || way.includes(file)) return
      for (const next of edges.get(file) ?? []) visit(next, [...way, file])
      done.add(file)
    }
    for (const file of edges.keys()) visit(file, [])
    expect(circles).toEqual([])
  })

  it('of what talks to a terminal are in cli/ alone', () => {
    const wrong = sources.filter(
      ({ file, code }) => layerOf(file) !== 'cli' && importsOf(code).some((name) => FOR_TERMINALS.includes(name)),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })
})

/** `process.getBuiltinModule` is only a way to load a module of Node late. */
it('console, process and the clock are in cli/ alone', () => {
  const outside = /\bconsole\s*\.|\bprocess\s*\.(?!getBuiltinModule\b)|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\s*\.|\bMath\.random\b/
  const uses = (code: string): boolean => outside.test(transformSync(code, { loader: 'ts' }).code)
  expect(uses('const now = Date.now()')).toBe(true)
  expect(uses('// Date.now() is not asked')).toBe(false)
  expect(sources.filter(({ file, code }) => layerOf(file) !== 'cli' && uses(code)).map(({ file }) => file)).toEqual([])
})
