import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { runLine } from '../support/run.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

const tokenPath = '/api/v1/oauth/token'

describe('runs of the command line one after the other', () => {
  const createFolder = useTempFolder()

  it('need one token request for a hundred commands', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const folder = await createFolder()
    const environment = { ...readEnvironment(emulator), XDG_STATE_HOME: folder }
    for (let run = 0; run < 100; run += 1) {
      const { exitCode, stderr } = await runLine('user-groups list', { environment })
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    }
    expect(emulator.requests.count({ path: tokenPath })).toBe(1)
    expect(emulator.requests.count()).toBe(101)
  })

  it('keep the token in a file that only its owner can read, and nothing of the secret in it', async () => {
    await using emulator = await startEmulator({ seed: 'demo', clientSecret: 'canary-secret-71' })
    const folder = await createFolder()
    await runLine('users list', { environment: { ...readEnvironment(emulator), XDG_STATE_HOME: folder } })
    const file = join(folder, 'cloudconnexa', 'shared.db')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'cloudconnexa'))).mode & 0o777).toBe(0o700)
    const content = await readFile(file, 'latin1')
    expect(content).not.toContain('canary-secret-71')
    expect(content).not.toContain(emulator.clientId)
  })

  it('share nothing between two Cloud IDs', async () => {
    await using first = await startEmulator({ seed: 'demo', cloudId: 'first' })
    await using second = await startEmulator({ cloudId: 'second' })
    const folder = await createFolder()
    const lists: unknown[] = []
    for (const emulator of [first, second, first, second]) {
      const environment = { ...readEnvironment(emulator), XDG_STATE_HOME: folder }
      const { stdout } = await runLine('networks list', { environment })
      lists.push(JSON.parse(stdout))
    }
    expect(lists[2]).toEqual(lists[0])
    expect(lists[3]).toEqual(lists[1])
    expect(lists[1]).not.toEqual(lists[0])
    expect([first, second].map(({ requests }) => requests.count({ path: tokenPath }))).toEqual([1, 1])
  })

  it('go on with a token of their own, and say so once, where the disk refuses', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const folder = await createFolder()
    const occupied = join(folder, 'occupied')
    await writeFile(occupied, '')
    const environment = { ...readEnvironment(emulator), XDG_STATE_HOME: occupied }
    const { exitCode, stdout, stderr } = await runLine('users list', { environment })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toHaveLength(25)
    expect(stderr.match(/not shared with other runs/g)).toHaveLength(1)
  })

  it('go on without a file that others can read', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const folder = await createFolder()
    const environment = { ...readEnvironment(emulator), XDG_STATE_HOME: folder }
    await runLine('users list', { environment })
    await chmod(join(folder, 'cloudconnexa', 'shared.db'), 0o644)
    const { exitCode, stderr } = await runLine('users list', { environment })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('not shared with other runs')
  })

  it('share nothing where the user has no home folder', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    for (let run = 0; run < 2; run += 1)
      await runLine('users list', { environment: readEnvironment(emulator) })
    expect(emulator.requests.count({ path: tokenPath })).toBe(2)
  })
})
