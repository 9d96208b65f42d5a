import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { createMapKeychain } from '../../support/map-keychain.ts'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

const secret = 'canary-secret-58'
const passphrase = 'canary-phrase-59'

/** Every file below a folder. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('secrets of a context', () => {
  const createFolder = useTempFolder()

  it.each(['keychain', 'encrypted', 'file'])('are nowhere but in the chosen place: %s', async (store) => {
    await using emulator = await startEmulator({ seed: 'demo', clientSecret: secret })
    const home = await createFolder()
    const keychain = createMapKeychain()
    const environment = { HOME: home, SECRET: secret, CLOUDCONNEXA_PASSPHRASE: passphrase }
    const flags = `--client-id ${emulator.clientId} --client-secret-env SECRET --base-url ${emulator.url}`
    const lines = [
      `context add office ${flags} --store ${store}`,
      'context list --output wide',
      'context show --output yaml',
      'users list --verbose',
      'networks delete headquarters --dry-run',
      'networks delete headquarters',
      'networks delete headquarters --yes',
      'networks get nowhere --verbose',
      'users list --local --verbose',
      'context remove office',
    ]
    for (const line of lines) {
      const { stdout, stderr } = await runLine(line, { environment, keychain })
      expect(`${stdout}${stderr}`).not.toContain('canary')
    }
    const files = await listFiles(home)
    expect(files.length).toBeGreaterThanOrEqual(3)
    const holders: string[] = []
    for (const file of files) {
      expect((await stat(file)).mode & 0o077, file).toBe(0)
      const content = await readFile(file, 'latin1')
      expect(content).not.toContain(passphrase)
      if (content.includes(secret)) holders.push(file)
    }
    const profiles = join(home, '.config', 'cloudconnexa', 'profiles.json')
    expect(holders).toEqual(store === 'file' ? [profiles] : [])
    expect(JSON.stringify([...keychain.entries]).includes(secret)).toBe(store === 'keychain')
  })
})
