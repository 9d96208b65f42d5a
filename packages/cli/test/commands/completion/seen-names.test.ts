import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { writeContexts } from '../../support/write-contexts.ts'
import { createTestNpm, createTestPackage } from '../plugins/support.ts'

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

  it('offers contexts wherever one is named, and plugins that are installed', async () => {
    const home = await createFolder()
    const office = { clientId: 'key.acme', clientSecret: 'canary' }
    await writeContexts(join(home, '.config'), { current: 'office', profiles: { lab: office, office } })
    const npm = createTestNpm(home, [createTestPackage('cloudconnexa-badges')])
    await runLine('plugins add cloudconnexa-badges --yes', npm)
    const complete = async (line: string): Promise<string> => {
      const { stdout } = await runLine(['complete', '--', ...line.split(' ')], {
        environment: { HOME: home },
      })
      return stdout
    }
    const current = 'office\tacme.api.openvpn.com, the current one\n'
    const lab = 'lab\tacme.api.openvpn.com\n'
    for (const line of ['context use ', 'context show ', 'context remove ', 'users list --context '])
      expect(await complete(line)).toBe(lab + current)
    expect(await complete('--context o')).toBe(current)
    expect(await complete('users list --context=l')).toBe('--context=lab\tacme.api.openvpn.com\n')
    // A new one gets a name that is not there yet.
    expect(await complete('context add ')).toBe('')
    expect(await complete('plugins remove ')).toBe('cloudconnexa-badges\t1.2.0\n')
    // Without contexts nothing goes wrong.
    expect(
      await runLine(['complete', '--', 'context', 'use', ''], { environment: { HOME: '/nowhere' } }),
    ).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('offers no name that would be read as a flag', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = { ...readEnvironment(emulator), HOME: await createFolder() }
    const create = 'user-groups create --internet-access SPLIT_TUNNEL_ON --all-regions-included --name=--yes'
    expect(await runLine(create, { environment })).toMatchObject({ exitCode: 0 })
    await runLine('user-groups list', { environment })
    const { stdout } = await runLine(['complete', '--', 'user-groups', 'delete', ''], { environment })
    expect(stdout).toContain('Default\t')
    expect(stdout).not.toContain('--yes')
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
