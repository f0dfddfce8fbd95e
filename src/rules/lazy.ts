/** A record whose values are made when first asked for. */
export function lazily<T>(keys: readonly string[], make: (key: string) => T): Record<string, T> {
  const record: Record<string, T> = {}
  for (const key of keys) {
    Object.defineProperty(record, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make(key)
        Object.defineProperty(record, key, { value, enumerable: true })
        return value
      },
    })
  }
  return record
}
