import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

describe('completion', () => {
  const createFolder = useTempFolder()

  it('offers the names that commands have seen, without a request, for this Cloud ID alone', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = { ...readEnvironment(emulator), HOME: await createFolder() }
    const complete = async (more: Record<string, string> = {}): Promise<string> =>
      (await runLine(['complete', '--', 'networks', 'get', ''], { environment: { ...environment, ...more } }))
        .stdout
    expect(await complete()).toBe('')
    const { stdout } = await runLine('networks list --output json', { environment })
    const networks: readonly { readonly id: string; readonly name: string }[] = JSON.parse(stdout)
    const first = networks[0]
    await runLine(['networks', 'get', first?.name ?? ''], { environment })
    const before = emulator.requests.list().length
    expect(await complete()).toContain(`${first?.name}\t${first?.id}\n`)
    expect(emulator.requests.list()).toHaveLength(before)
    expect(await complete({ CLOUDCONNEXA_CLIENT_ID: 'other@example' })).toBe('')
  })

  it('leaves the file with names as it is where a command has seen no others', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const home = await createFolder()
    const environment = { ...readEnvironment(emulator), HOME: home, XDG_CACHE_HOME: home }
    const findInode = async (): Promise<number> => {
      const [name = ''] = await readdir(join(home, 'cloudconnexa', 'names'))
      return (await stat(join(home, 'cloudconnexa', 'names', name))).ino
    }
    await runLine('networks list --output json', { environment })
    const before = await findInode()
    await runLine('networks list --output json', { environment })
    expect(await findInode()).toBe(before)
    await runLine('users list --output json', { environment })
    expect(await findInode()).not.toBe(before)
  })
})
