import type { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { CircuitOpenError, ServiceUnavailableError, TimeoutError } from '@cloudconnexa/errors'
import { catchFailure, catchRejection } from '../../support/catch-failure.ts'
import { getThing } from '../../support/things-service.ts'
import { startVirtualService, type VirtualService } from '../../support/virtual-service.ts'

const year = 365 * 24 * 3_600_000
const steps: readonly (readonly [string, number])[] = [
  ['back', -year],
  ['forward', year],
]

function setClock({ clock }: { readonly clock: VirtualClock }, step: number): void {
  clock.setWallTime(clock.now() + step)
}

function read({ context }: VirtualService): PromiseLike<unknown> {
  return context.execute(getThing, { id: '1' })
}

describe.each(steps)('a wall clock that is set %s by a year', (_, step) => {
  it('changes no back-off', async () => {
    await using service = startVirtualService((now) => {
      setClock(service, step)
      return now < 5000 ? 503 : 200
    })
    await read(service)
    expect(service.arrivals).toEqual([0, 385, 1145, 2655, 5665])
  })

  it('changes no deadline', async () => {
    await using service = startVirtualService(
      () => {
        setClock(service, step)
        return 503
      },
      { timeout: 2000 },
    )
    const error = await catchFailure(read(service), TimeoutError)
    expect(error).toMatchObject({ kind: 'deadline', attempts: 3, timing: { total: 1155 } })
  })

  it('changes no cool-down of the circuit breaker', async () => {
    let status = 503
    await using service = startVirtualService(() => status, {
      circuitBreaker: { failures: 1, coolDown: 10_000 },
      retry: { maxAttempts: 1 },
    })
    await catchFailure(read(service), ServiceUnavailableError)
    setClock(service, step)
    expect(await catchFailure(read(service), CircuitOpenError)).toMatchObject({ retryAfter: 10_000 })
    await service.clock.sleep(9999)
    await catchFailure(read(service), CircuitOpenError)
    await service.clock.sleep(1)
    status = 200
    await read(service)
  })

  it('neither spends the retry budget nor refills it', async () => {
    await using service = startVirtualService(() => 503)
    const callInParallel = async (): Promise<readonly unknown[]> =>
      Promise.all(Array.from({ length: 50 }, () => catchRejection(read(service))))
    setClock(service, step)
    for (const error of await callInParallel()) expect(error).toMatchObject({ attempts: 5 })
    while (service.clock.monotonic() < 30_000) await callInParallel()
    setClock(service, step)
    for (const error of await callInParallel()) expect(error).toMatchObject({ attempts: 1 })
  })
})
