import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { createMapKeychain } from '../../support/map-keychain.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { diagnoseEmulator } from './support.ts'

describe('doctor, on this machine', () => {
  const createFolder = useTempFolder()

  it('looks at the keychain that the command line uses', async () => {
    const { find } = await diagnoseEmulator({}, {}, { keychain: createMapKeychain() })
    expect(find('Keychain')).toMatchObject([{ status: 'ok', message: 'The keychain can be read.' }])
    const without = await diagnoseEmulator({})
    expect(without.find('Keychain')).toMatchObject([
      { status: 'skipped', message: expect.stringContaining('uses no keychain') },
    ])
  })

  it.each([
    [-45_000, 'warning', 0],
    [-3_600_000, 'problem', 1],
    [3_600_000, 'problem', 1],
  ])('compares the clocks: %s ms apart', async (apart, status, code) => {
    const clock = { ...systemClock, now: () => Date.now() + apart }
    const { exitCode, find } = await diagnoseEmulator({}, {}, { clock })
    expect(find('Clock')[0]).toMatchObject({
      status,
      message: expect.stringContaining(apart < 0 ? 'behind' : 'ahead'),
    })
    expect(exitCode).toBe(code)
  })

  it('names files that others can read', async () => {
    const home = await createFolder()
    const folder = join(home, '.config', 'cloudconnexa')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'profiles.json'), '{"profiles":{}}')
    await chmod(join(folder, 'profiles.json'), 0o644)
    const { exitCode, find } = await diagnoseEmulator({}, { HOME: home })
    expect(exitCode).toBe(10)
    expect(find('Files')[0]).toMatchObject({
      status: 'problem',
      advice: expect.stringContaining('chmod 600'),
    })
  })

  it('names a shared file that is damaged', async () => {
    const home = await createFolder()
    const folder = join(home, '.local', 'state', 'cloudconnexa')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'shared.db'), 'no database at all', { mode: 0o600 })
    const { find } = await diagnoseEmulator({}, { HOME: home })
    expect(find('Shared state')[0]).toMatchObject({
      status: 'warning',
      advice: expect.stringContaining('Delete it'),
    })
  })
})
