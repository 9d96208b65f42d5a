import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { showWaiting } from '../../../src/commands/operations/results/show-waiting.ts'
import { findEntry } from '@cloudconnexa/catalog'
import { readEnvironment } from '../../support/environment.ts'
import { runSession } from '../../support/run-session.ts'

describe('a command that waits', () => {
  it('shows what for and how long it still may, and ends the wait with --timeout', async () => {
    await using emulator = await startEmulator()
    const shown: unknown[] = []
    const entry = findEntry('hosts.connectors.waitUntilOnline') ?? expect.unreachable()
    for (const flags of [{}, { timeout: 30 }])
      await runSession(
        { typed: ['hosts', 'connectors', 'wait-until-online'], flags },
        { environment: readEnvironment(emulator) },
        async (session) => {
          const progress = {
            show: (line: string, timeLeft?: number) => void shown.push([line, timeLeft]),
            clear: () => void shown.push('cleared'),
          }
          const result = await showWaiting({ ...session, progress }, entry, (options) => options?.timeout)
          expect(result).toBe('timeout' in flags ? 30_000 : 120_000)
        },
      )
    expect(shown).toEqual([
      ['Waiting for the connector to be online', 120_000],
      'cleared',
      ['Waiting for the connector to be online', 30_000],
      'cleared',
    ])
  })
})
