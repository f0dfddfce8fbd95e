import { existsSync, readFileSync } from 'node:fs'
import { placeOfOrigin } from '../config/origin'
import type { Settings } from '../config/settings'
import { InputError } from '../errors'
import type { Company } from '../model'
import { pathFromHere } from '../rules/sources'
import { keyOf } from '../rules/store'
import { BUILD, cached } from './cache'

/** What is known of companies, under the settings; nothing where no file tells. What is wrong with it goes to `problem`. */
export async function readCompanies({ companies }: Settings, problem: (error: InputError) => void): Promise<readonly Company[]> {
  const { value: file, from } = companies
  if (file === null) return []
  const path = pathFromHere(file)
  if (!existsSync(file)) {
    const isOption = from === '--companies'
    if (isOption) problem(new InputError('no such file', { path }, 'check the path after --companies'))
    else problem(new InputError(`companies: no such file “${path}”`, placeOfOrigin(from), 'check the path'))
    return []
  }
  const yaml = readFileSync(file, 'utf8')
  return cached('companies', {
    key: () => keyOf('companies', BUILD, file, yaml),
    read: (pieces): Company[] => JSON.parse(pieces.get('companies')?.toString('utf8') ?? '[]'),
    make: async () => {
      const { readCompanies } = await import('../config/companies')
      const errors: InputError[] = []
      const value = readCompanies(path, yaml, (error) => errors.push(error))
      errors.forEach(problem)
      return { value, pieces: errors.length === 0 ? () => ({ companies: JSON.stringify(value) }) : null }
    },
  })
}
