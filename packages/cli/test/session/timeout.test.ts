import { type Fault, startEmulator } from '@cloudconnexa/emulator'
import { type Clock, systemClock } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { runLine } from '../support/run.ts'

const allowed = 7

/**
 * A clock on which the time of `--timeout` is over as soon as a call waits before it is sent again. Attempts have a longer time.
 */
function createImpatientClock(): Clock {
  let end = (): void => undefined
  return {
    ...systemClock,
    sleep(milliseconds, signal) {
      if (milliseconds === allowed * 1000) return new Promise<void>((resolve) => (end = resolve))
      if (milliseconds < allowed * 1000) setImmediate(end)
      return systemClock.sleep(60_000, signal)
    },
  }
}

const lines = { read: 'networks list', write: 'networks delete headquarters --yes' }

describe('the error of --timeout', () => {
  it.each<[string, Fault, RegExp]>([
    ['a refusal for the rate', { throttle: true, retryAfter: 5 }, /failed: .*429/],
    ['a failure of the service', { status: 503 }, /failed: The API failed on .* \(503/],
    ['a connection that was cut', { resetBefore: true }, /failed: The connection .*\(ECONNRESET\)/],
  ])('repeats %s, with its hint', async (_, fault, expected) => {
    await using emulator = await startEmulator({ faults: [{ path: '/api/v1/networks', ...fault }] })
    const { exitCode, stderr } = await runLine(`${lines.read} --timeout ${allowed}`, {
      environment: readEnvironment(emulator),
      clock: createImpatientClock(),
    })
    const [message = '', ...hints] = stderr.trimEnd().split('\n')
    expect(message).toMatch(
      /^The command was ended after 7 seconds, as --timeout asks for\. The last attempt /,
    )
    expect(message).toMatch(expected)
    expect(message).not.toContain('networks.list')
    expect(hints.join('')).not.toMatch(/^$|A change may have been made|Pass a longer/)
    expect(exitCode).toBe(31)
  })

  it('says that nothing listens, also where not even a token could be requested', async () => {
    const emulator = await startEmulator()
    const environment = readEnvironment(emulator)
    await emulator.close()
    const clock = createImpatientClock()
    const { exitCode, stderr } = await runLine(`${lines.read} --timeout ${allowed}`, { environment, clock })
    expect(stderr).toMatch(/The last attempt failed: .*ECONNREFUSED/)
    expect(stderr).toContain('Nothing listens at that address and port')
    expect(exitCode).toBe(31)
  })

  it('says that a change may have been made where one was sent, and only there', async () => {
    await using emulator = await startEmulator({
      seed: 'demo',
      faults: [{ method: 'DELETE', status: 503 }],
    })
    const run = { environment: readEnvironment(emulator), clock: createImpatientClock() }
    const { stderr } = await runLine(`${lines.write} --timeout ${allowed}`, run)
    expect(stderr).toMatch(/The last attempt failed: .*503/)
    expect(stderr).toContain('A change may have been made: look before you repeat it.')
  })
})
