// Bundles src/ into dist/; runs by itself on `npm ci`.
import { mkdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
