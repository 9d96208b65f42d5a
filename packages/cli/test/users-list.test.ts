import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from './support/environment.ts'
import { runLine } from './support/run.ts'

describe('users list', () => {
  it('writes the users as JSON when nobody reads them on a terminal', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { exitCode, stdout, stderr } = await runLine('users list', {
      environment: readEnvironment(emulator),
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(JSON.parse(stdout)).toHaveLength(25)
  })
})
