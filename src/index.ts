export { Checker } from './check'
export { InputError } from './errors'
export type * from './model'
