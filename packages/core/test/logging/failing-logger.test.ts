import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Logger } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getThing } from '../support/things-service.ts'

const unhandled: unknown[] = []
const keep = (reason: unknown): void => void unhandled.push(reason)

beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', keep)
})
afterEach(() => {
  process.off('unhandledRejection', keep)
  vi.restoreAllMocks()
})

const failure = new Error('CANARY: the log is full')
const createWritingLogger = (write: () => unknown): Logger => ({
  debug: write,
  info: write,
  warn: write,
  error: write,
})

const thenable = (descriptor: PropertyDescriptor): object =>
  // oxlint-disable-next-line unicorn/no-thenable -- a thenable is what is tested
  Object.defineProperty({}, 'then', descriptor)

describe.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw failure
    },
  ],
  ['rejects', () => Promise.reject(failure)],
  [
    'rejects later',
    async () => {
      await new Promise((resolve) => setImmediate(resolve))
      throw failure
    },
  ],
  [
    'returns a thenable that rejects',
    () => thenable({ value: (_: unknown, reject: (reason: unknown) => void) => reject(failure) }),
  ],
  [
    'returns a thenable that throws',
    () =>
      thenable({
        get: () => {
          throw failure
        },
      }),
  ],
])('a logger that %s', (_, write) => {
  it('fails no call, leaves no rejection unhandled, and is reported once', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await using server = await startScriptedServer([{ body: { id: '1', name: 'one' } }])
    await using own = createTestClient(server.url, { logger: createWritingLogger(write) })
    for (let call = 0; call < 3; call += 1)
      expect(await own.context.execute(getThing, { id: '1' })).toEqual({ id: '1', name: 'one' })
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    expect(unhandled).toEqual([])
    const lines = written.mock.calls.map(([line]) => String(line))
    expect(lines).toEqual([expect.stringContaining('logger of the client has failed')])
    expect(lines.join('')).not.toContain('CANARY')
  })
})
