import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

describe('doctor, for people', () => {
  const createFolder = useTempFolder()

  it('writes sentences on a terminal, within its width', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = { ...readEnvironment(emulator), HOME: await createFolder() }
    const { stdout } = await runLine('doctor', { environment, columns: 60 })
    expect(stdout).toContain('ok        Token         The API grants a token')
    expect(stdout).not.toContain('{')
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60)
  })

  it('writes nothing that a terminal acts on', async () => {
    const home = join(await createFolder(), '\u001B[2J')
    const folder = join(home, '.config', 'cloudconnexa')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'profiles.json'), '{')
    const { stdout } = await runLine('doctor', { environment: { HOME: home }, columns: 200 })
    expect(stdout).toContain('[2J')
    expect(stdout).not.toContain('\u001B')
  })

  it('colours the word of a status so that it can be read on light and dark backgrounds', async () => {
    await using emulator = await startEmulator({ faults: [{ path: /\/settings\//, status: 404 }] })
    const environment = { ...readEnvironment(emulator), HOME: await createFolder() }
    const { stdout } = await runLine('doctor', { environment, columns: 80, hasColors: true })
    expect(stdout).toContain('\u001B[32mok        \u001B[39mNode.js')
    expect(stdout).toContain('\u001B[35mwarning   \u001B[39mAPI version')
  })
})
