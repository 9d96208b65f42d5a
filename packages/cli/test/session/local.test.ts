import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSession } from '../support/run-session.ts'
import { runLine } from '../support/run.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

describe('--local', () => {
  const createFolder = useTempFolder()

  it('begins with the demo content and keeps what is changed', async () => {
    const environment = { XDG_DATA_HOME: await createFolder() }
    const first = await runLine('networks list --local', { environment })
    expect(first.exitCode).toBe(0)
    const networks = JSON.parse(first.stdout) as { readonly id: string }[]
    expect(networks.length).toBeGreaterThan(1)
    const id = networks[0]?.id ?? ''
    const typed = ['networks', 'delete', id]
    const deleted = await runSession({ typed, flags: { local: '' } }, { environment }, async (session) => {
      await (await session.openClient()).networks.delete(id)
    })
    expect(deleted.exitCode).toBe(0)
    expect(deleted.stderr).toContain('Changing the private emulator.\n')
    const second = await runLine('networks list --local=kept', { environment })
    expect(JSON.parse(second.stdout)).toEqual(networks.slice(1))
  })

  it('says what it uses on standard error, and needs no credentials', async () => {
    const folder = await createFolder()
    const { stderr } = await runLine('users list --local', { environment: { XDG_DATA_HOME: folder } })
    const file = join(folder, 'cloudconnexa', 'emulator.db')
    expect(stderr).toBe(`Using a private emulator, kept in ${file}.\n`)
    expect((await stat(join(folder, 'cloudconnexa'))).mode & 0o777).toBe(0o700)
  })

  it('wins over everything that names another place', async () => {
    const environment = {
      XDG_DATA_HOME: await createFolder(),
      CLOUDCONNEXA_CONTEXT: 'nowhere',
      CLOUDCONNEXA_CLIENT_ID: 'half',
    }
    const { exitCode } = await runLine('users list --local', { environment })
    expect(exitCode).toBe(0)
  })

  it('begins with an empty one and keeps nothing when it is fresh', async () => {
    const folder = await createFolder()
    const { exitCode, stdout } = await runLine('networks list --local=fresh', {
      environment: { XDG_DATA_HOME: folder },
    })
    expect({ exitCode, networks: JSON.parse(stdout) }).toEqual({ exitCode: 0, networks: [] })
    await expect(stat(join(folder, 'cloudconnexa'))).rejects.toThrow('ENOENT')
  })

  it('refuses another word', async () => {
    const { exitCode, stderr } = await runLine('users list --local=old')
    expect(exitCode).toBe(20)
    expect(stderr).toContain('--local=old is not known.')
  })

  it('says so where there is no place for its state', async () => {
    const { exitCode, stderr } = await runLine('users list --local')
    expect(exitCode).toBe(20)
    expect(stderr).toContain('--local=fresh')
    const folder = await createFolder()
    await writeFile(join(folder, 'occupied'), '')
    const refused = await runLine('users list --local', {
      environment: { XDG_DATA_HOME: join(folder, 'occupied') },
    })
    expect(refused.exitCode).toBe(20)
    expect(refused.stderr).toContain('cannot be created')
  })

  it('says so where another command uses its state', async () => {
    const environment = { XDG_DATA_HOME: await createFolder() }
    await runSession({ typed: ['users', 'list'], flags: { local: '' } }, { environment }, async (session) => {
      await session.findTarget()
      const { exitCode, stderr } = await runLine('users list --local', { environment })
      expect(exitCode).toBe(20)
      expect(stderr).toContain('Wait for other commands with --local')
    })
  })

  it('says so where its data file is damaged', async () => {
    const folder = await createFolder()
    const environment = { XDG_DATA_HOME: folder }
    await runLine('users list --local', { environment })
    await writeFile(join(folder, 'cloudconnexa', 'emulator.db'), 'damaged')
    const { exitCode, stderr } = await runLine('users list --local', { environment })
    expect(exitCode).toBe(20)
    expect(stderr).toContain(join(folder, 'cloudconnexa', 'emulator.db'))
  })
})
