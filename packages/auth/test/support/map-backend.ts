import type { KeychainBackend } from '../../src/index.ts'

/** A keychain in memory, as a program may bring it. It keeps entries in a map and counts calls. */
export interface MapBackend extends KeychainBackend {
  readonly entries: Map<string, string>
  readonly calls: string[]
}

/** Makes a {@link MapBackend}. */
export function createMapBackend(name: string = 'map'): MapBackend {
  const entries = new Map<string, string>()
  const calls: string[] = []
  return {
    name,
    entries,
    calls,
    async get(service, account) {
      calls.push('get')
      return entries.get(`${service}/${account}`)
    },
    async set(service, account, value) {
      calls.push('set')
      entries.set(`${service}/${account}`, value)
    },
    async delete(service, account) {
      calls.push('delete')
      return entries.delete(`${service}/${account}`)
    },
  }
}
