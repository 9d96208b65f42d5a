import { channel } from 'node:diagnostics_channel'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { attachProgress, type ProgressTerminal } from '../../src/terminal/progress/attach-progress.ts'
import { createTestTerminal } from '../support/test-terminal.ts'

const clearedLine = '\r\u001B[2K'

interface Scene extends ProgressTerminal {
  readonly clock: VirtualClock
  readonly stdout: string[]
  readonly stderr: string[]
  /** What stands in the last line of the terminal. */
  readonly readLine: () => string
  /** Moves time, and lets everything happen that is due. */
  readonly pass: (milliseconds: number) => Promise<void>
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

async function open(columns: number | 'none' = 60, quiet: boolean = false): Promise<Scene> {
  const clock = new VirtualClock()
  const { terminal, stdout, stderr } = createTestTerminal({ clock, ...(columns !== 'none' && { columns }) })
  const attached = attachProgress(terminal, { quiet })
  const pass = async (milliseconds: number): Promise<void> => {
    // The code of the line is loaded with the first change.
    await import('../../src/terminal/progress/progress-line.ts')
    await settle()
    await clock.advance(milliseconds)
    await settle()
  }
  const readLine = (): string => stderr.join('').replaceAll('\n', clearedLine).split(clearedLine).at(-1) ?? ''
  return { ...attached, clock, stdout, stderr, readLine, pass }
}

describe('progress', () => {
  it('is nothing where nobody looks at a terminal, and with --quiet', async () => {
    for (const { progress, pass, close, stderr } of [await open('none'), await open(60, true)]) {
      progress.show('Reading')
      await pass(5000)
      await close()
      expect(stderr).toEqual([])
    }
  })

  it('shows nothing for what is done at once', async () => {
    const { progress, pass, close, stderr } = await open()
    progress.show('Reading')
    await pass(299)
    await close()
    expect(stderr).toEqual([])
  })

  it('redraws one line at most ten times a second', async () => {
    const { progress, pass, stderr, readLine, close } = await open()
    progress.show('0 items')
    await pass(300)
    for (let count = 1; count <= 1000; count += 1) {
      progress.show(`${count} items`)
      if (count % 10 === 0) await pass(10)
    }
    expect(stderr.length).toBeGreaterThan(5)
    expect(stderr.length).toBeLessThanOrEqual(12)
    await pass(100)
    expect(readLine()).toBe('1000 items')
    await close()
    expect(stderr.at(-1)).toBe('\r\u001B[2K')
    expect(stderr.join('')).not.toContain('\n')
  })

  it('counts the time left down', async () => {
    const { progress, pass, readLine, close } = await open()
    progress.show('1 of 3 done', 12_300)
    await pass(300)
    expect(readLine()).toBe('1 of 3 done, about 12 s left')
    await pass(5000)
    expect(readLine()).toBe('1 of 3 done, about 7 s left')
    await pass(7000)
    expect(readLine()).toBe('1 of 3 done, almost done')
    await close()
  })

  it('is cut to the terminal, and does nothing to it', async () => {
    const { progress, pass, readLine, close } = await open(20)
    progress.show('Reading \u001B[2J 東京支社ネットワーク')
    await pass(300)
    expect(readLine()).toBe('Reading \\u001b[2J…')
    await close()
  })

  it('leaves the line before notes and results', async () => {
    const { progress, pass, terminal, stdout, stderr, readLine, close } = await open()
    progress.show('Reading')
    await pass(300)
    await terminal.output.write('office\n')
    expect(stdout).toEqual(['office\n'])
    expect(readLine()).toBe('')
    progress.show('Reading on')
    await pass(300)
    await terminal.errors.write('A note.\n')
    expect(stderr.slice(-2)).toEqual(['\r\u001B[2K', 'A note.\n'])
    await close()
    expect(stderr.at(-1)).toBe('A note.\n')
  })

  it('draws nothing after its end', async () => {
    const { progress, pass, stderr, close } = await open()
    progress.show('Reading', 60_000)
    await pass(300)
    await close()
    const count = stderr.length
    progress.show('Reading on')
    await pass(10_000)
    expect(stderr).toHaveLength(count)
  })
})

describe('failures after which requests are sent again', () => {
  const requests = channel('tracing:cloudconnexa:attempt:asyncEnd')
  const tokens = channel('cloudconnexa:token')

  it('are shown until a request succeeds', async () => {
    const { pass, readLine, close } = await open(80)
    tokens.publish({ kind: 'renewal', source: undefined, error: 'TOKEN_REQUEST_FAILED' })
    await pass(300)
    expect(readLine()).toBe('the token request failed (TOKEN_REQUEST_FAILED), still trying')
    tokens.publish({ kind: 'renewal', source: 'request' })
    await pass(300)
    expect(readLine()).toBe('')
    requests.publish({ attempt: 1, status: 503, error: 'SERVER_ERROR' })
    await pass(300)
    expect(readLine()).toBe('the last request failed (503), still trying')
    await close()
    expect(requests.hasSubscribers || tokens.hasSubscribers).toBe(false)
  })

  it('are not shown where a request was refused or interrupted', async () => {
    const { pass, stderr, close } = await open(80)
    requests.publish({ attempt: 1, status: 404, error: 'NOT_FOUND' })
    requests.publish({ attempt: 1, error: 'ABORTED' })
    await pass(1000)
    await close()
    expect(stderr).toEqual([])
  })
})

describe('waits for the rate limit', () => {
  const limits = channel('cloudconnexa:rate-limit')
  const state = {
    kind: 'state',
    bucket: 'read',
    mode: 'local',
    serverAddress: 'x',
    serverPort: 1,
    capacity: 100,
    refill: { amount: 20, period: 10_000 },
    inFlight: 0,
    available: 0,
    waiting: 0,
    pausedUntil: undefined,
  }

  it('are shown with the time left, behind what goes on', async () => {
    const { progress, pass, readLine, close } = await open(80)
    progress.show('1,200 of 2,500 items')
    await pass(300)
    limits.publish({ ...state, waiting: 25 })
    await pass(100)
    expect(readLine()).toBe('1,200 of 2,500 items; waiting 20 s for the rate limit')
    await pass(5000)
    expect(readLine()).toBe('1,200 of 2,500 items; waiting 15 s for the rate limit')
    limits.publish(state)
    await pass(100)
    expect(readLine()).toBe('1,200 of 2,500 items')
    await close()
  })

  it('take no longer than what they hold back', async () => {
    const { progress, pass, readLine, close } = await open(80)
    progress.show('1 of 2 done', 3000)
    limits.publish({ ...state, waiting: 1 })
    await pass(300)
    expect(readLine()).toBe('1 of 2 done, about 10 s left; waiting 10 s for the rate limit')
    await close()
  })

  it('are counted from the pause that the API has asked for', async () => {
    const { pass, readLine, clock, close } = await open(80)
    limits.publish({ ...state, waiting: 1, pausedUntil: clock.now() + 30_000 })
    await pass(300)
    expect(readLine()).toBe('waiting 30 s for the rate limit')
    const unknown = { refill: undefined, available: undefined }
    limits.publish({ ...state, ...unknown, waiting: 1, pausedUntil: clock.now() + 20_000 })
    await pass(300)
    expect(readLine()).toBe('waiting 20 s for the rate limit')
    await close()
  })

  it('are not listened to after the end', async () => {
    const { close } = await open()
    expect(limits.hasSubscribers).toBe(true)
    await close()
    expect(limits.hasSubscribers).toBe(false)
  })
})
