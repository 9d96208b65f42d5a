import { readFile } from 'node:fs/promises'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { createMapKeychain } from '../../support/map-keychain.ts'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { writeContexts } from '../../support/write-contexts.ts'

const office = { clientId: 'key.acme', clientSecret: 'canary-secret', note: 'mine' }
const lab = { clientId: 'key.lab', keychain: true, readOnly: true, confirm: 'typed' }
const contexts = { theirs: [1], current: 'office', profiles: { office, lab } }

describe('contexts', () => {
  const createFolder = useTempFolder()

  it('are listed without their secrets', async () => {
    const folder = await createFolder()
    await writeContexts(folder, contexts)
    const { exitCode, stdout } = await runLine('context list', { environment: { XDG_CONFIG_HOME: folder } })
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('canary')
    const common = { confirm: null, readOnly: false }
    expect(JSON.parse(stdout)).toEqual([
      {
        ...common,
        name: 'office',
        current: true,
        host: 'acme.api.openvpn.com',
        clientId: 'key.acme',
        secret: 'profile',
      },
      {
        name: 'lab',
        current: false,
        host: 'lab.api.openvpn.com',
        clientId: 'key.lab',
        secret: 'keychain',
        readOnly: true,
        confirm: 'typed',
      },
    ])
  })

  it('are named in hints as a shell reads them', async () => {
    const environment = { XDG_CONFIG_HOME: await createFolder() }
    const { stderr } = await runLine(['context', 'show', 'our lab'], { environment })
    expect(stderr).toContain("`cloudconnexa context add 'our lab'`")
  })

  it('are an empty list where there are none', async () => {
    const { exitCode, stdout } = await runLine('context list', {
      environment: { XDG_CONFIG_HOME: await createFolder() },
    })
    expect({ exitCode, list: JSON.parse(stdout) }).toEqual({ exitCode: 0, list: [] })
  })

  it('become the current one, and everything else in the file stays', async () => {
    const folder = await createFolder()
    const file = await writeContexts(folder, contexts)
    const { exitCode, stderr } = await runLine('context use lab', {
      environment: { XDG_CONFIG_HOME: folder },
    })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'Commands now use lab (lab.api.openvpn.com).\n',
    })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...contexts, current: 'lab' })
  })

  it('say what wins over them', async () => {
    const folder = await createFolder()
    await writeContexts(folder, contexts)
    const environment = { XDG_CONFIG_HOME: folder, CLOUDCONNEXA_CLIENT_ID: 'x.y' }
    const { stderr } = await runLine('context use lab', { environment })
    expect(stderr).toContain('CLOUDCONNEXA_CLIENT_ID is set, and wins over it')
  })

  it('are not changed by a dry run', async () => {
    const folder = await createFolder()
    const file = await writeContexts(folder, contexts)
    for (const line of ['context use lab --dry-run', 'context remove lab --dry-run']) {
      expect((await runLine(line, { environment: { XDG_CONFIG_HOME: folder } })).exitCode).toBe(0)
    }
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(contexts)
  })

  it('are removed with the secret in the keychain, once that was confirmed', async () => {
    const folder = await createFolder()
    const file = await writeContexts(folder, contexts)
    const keychain = createMapKeychain()
    keychain.entries.set('credentials/lab', JSON.stringify({ clientId: 'key.lab', clientSecret: 'canary' }))
    const environment = { XDG_CONFIG_HOME: folder }
    const refused = await runLine('context remove lab', { environment, keychain })
    expect(refused.exitCode).toBe(21)
    expect(refused.stderr).toContain('Run: cloudconnexa context remove lab --yes')
    expect(keychain.entries.size).toBe(1)
    const asked = await runLine('context remove lab', {
      environment,
      keychain,
      replies: { 'Type lab': 'lab' },
    })
    expect(asked.exitCode).toBe(0)
    expect(asked.stderr).toContain('The API key is still valid')
    expect(keychain.entries.size).toBe(0)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...contexts, profiles: { office } })
  })

  it('are refused by a name that is not there', async () => {
    const folder = await createFolder()
    await writeContexts(folder, contexts)
    for (const line of ['context use nowhere', 'context remove nowhere --yes', 'context show nowhere']) {
      const { exitCode, stderr } = await runLine(line, { environment: { XDG_CONFIG_HOME: folder } })
      expect(exitCode).toBe(20)
      expect(stderr).toContain('There are: office, lab.')
    }
  })

  it('work side by side for two Cloud IDs', async () => {
    await using first = await startEmulator({ seed: 'demo', cloudId: 'first' })
    await using second = await startEmulator({ cloudId: 'second' })
    const folder = await createFolder()
    const toProfile = ({ url, clientId, clientSecret }: typeof first): object => ({
      baseUrl: url,
      clientId,
      clientSecret,
    })
    await writeContexts(folder, {
      current: 'first',
      profiles: { first: toProfile(first), second: toProfile(second) },
    })
    const environment = { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder }
    const runs = await Promise.all([
      runLine('users list', { environment }),
      runLine('users list --context second', { environment }),
    ])
    const [one, two] = runs.map(({ stdout }) => (JSON.parse(stdout) as unknown[]).length)
    expect(one).toBe(25)
    expect(two).not.toBe(25)
    expect(first.requests.count()).toBe(2)
    expect(second.requests.count()).toBe(2)
  })
})
