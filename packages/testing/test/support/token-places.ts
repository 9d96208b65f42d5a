import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KeychainBackend } from '@cloudconnexa/auth'
import type { TokenKey } from '@cloudconnexa/auth/store'
import { afterAll, beforeAll, vi } from 'vitest'

/** A folder in which stores keep files by default. */
export interface CacheFolder {
  /** Names and contents of all files. */
  dump(): Promise<string>
  /** Replaces the content of every token file. */
  damage(change: (content: string) => string): Promise<void>
}

/** Gives the tests of a file a cache folder of their own. */
export function useCacheFolder(): CacheFolder {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-testing-'))
    vi.stubEnv('XDG_CACHE_HOME', folder)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  })
  const listFiles = async (): Promise<readonly string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => join(parentPath, name))
  }
  return {
    async dump() {
      const files = await listFiles()
      return (await Promise.all(files.map(async (path) => `${path}\n${await readFile(path, 'utf8')}`))).join(
        '\n',
      )
    },
    async damage(change) {
      for (const path of await listFiles())
        if (path.endsWith('.json')) await writeFile(path, change(await readFile(path, 'utf8')))
    },
  }
}

/** A keychain in memory. */
export function createMapBackend(): KeychainBackend & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    name: 'map',
    entries,
    get: async (service, account) => entries.get(`${service}/${account}`),
    set: async (service, account, value) => void entries.set(`${service}/${account}`, value),
    delete: async (service, account) => entries.delete(`${service}/${account}`),
  }
}

/**
 * Takes the lock of a key in a process that is then killed.
 *
 * @param store - Code of the store, with `auth` for the package.
 * @param key - What to lock.
 */
export async function abandonLock(
  store: string,
  { baseUrl, clientId, clientSecret }: TokenKey,
): Promise<void> {
  const key = JSON.stringify({ baseUrl, clientId })
  const code = `
    import * as auth from '@cloudconnexa/auth'
    import { Secret } from '@cloudconnexa/core'
    const key = { ...${key}, clientSecret: new Secret(${JSON.stringify(clientSecret.reveal())}) }
    await ${store}.withLock(key, async () => {
      console.log('held')
      await new Promise((resolve) => process.stdin.once('data', resolve))
    })`
  const holder = spawn(
    process.execPath,
    ['--conditions=@cloudconnexa/source', '--input-type=module', '--eval', code],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const exit = once(holder, 'exit')
  await Promise.race([once(holder.stdout, 'data'), exit])
  holder.kill('SIGKILL')
  await exit
}
