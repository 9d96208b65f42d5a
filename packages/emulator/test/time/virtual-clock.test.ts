import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../src/index.ts'

const waitTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
async function waitTurns(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await waitTurn()
}

describe('VirtualClock', () => {
  it('starts at the given time and stands still by itself', async () => {
    const clock = new VirtualClock({ start: 1000 })
    let woken = false
    void clock.sleep(1).then(() => (woken = true))
    await waitTurns(50)
    expect(clock.now()).toBe(1000)
    expect(woken).toBe(false)
    expect(clock.sleeping).toBe(1)
  })

  it('counts the time that has passed since it was made', async () => {
    const clock = new VirtualClock({ start: 1000 })
    expect(clock.monotonic()).toBe(0)
    await clock.advance(500)
    expect(clock.monotonic()).toBe(500)
    expect(clock.now()).toBe(1500)
  })

  it.each([0, -5_000, 1e12])(
    'lets nobody wait shorter or longer when its wall time is set to %i',
    async (time) => {
      const clock = new VirtualClock({ start: 1000 })
      await clock.advance(10)
      let woken = false
      const sleep = clock.sleep(100).then(() => (woken = true))
      clock.setWallTime(time)
      expect(clock.now()).toBe(time)
      expect(clock.monotonic()).toBe(10)
      await clock.advance(99)
      expect(woken).toBe(false)
      await clock.advance(1)
      await sleep
      expect(clock.now()).toBe(time + 100)
      expect(clock.monotonic()).toBe(110)
    },
  )

  it.each([Number.NaN, Infinity])('refuses the wall time %j', (time) => {
    expect(() => new VirtualClock().setWallTime(time)).toThrow(RangeError)
  })

  it('wakes the sleeps that are due, in order, each at its own time', async () => {
    const clock = new VirtualClock({ start: 0 })
    const log: string[] = []
    const logSleep = (name: string, milliseconds: number): void =>
      void clock.sleep(milliseconds).then(() => log.push(`${name}@${clock.now()}`))
    logSleep('c', 30)
    logSleep('a', 10)
    logSleep('b1', 20)
    logSleep('b2', 20)
    logSleep('late', 41)
    await clock.advance(40)
    expect(log).toEqual(['a@10', 'b1@20', 'b2@20', 'c@30'])
    expect(clock.now()).toBe(40)
    expect(clock.sleeping).toBe(1)
  })

  it('wakes sleeps that begin while it advances', async () => {
    const clock = new VirtualClock({ start: 0 })
    const times: number[] = []
    void (async () => {
      for (;;) {
        await clock.sleep(10)
        times.push(clock.now())
      }
    })()
    await clock.advance(35)
    expect(times).toEqual([10, 20, 30])
    expect(clock.now()).toBe(35)
  })

  it('adds up advances made at the same time', async () => {
    const clock = new VirtualClock({ start: 0 })
    await Promise.all([clock.advance(10), clock.advance(5)])
    expect(clock.now()).toBe(15)
  })

  it('lets a sleep of nothing pass without moving time', async () => {
    const clock = new VirtualClock({ start: 7 })
    await clock.sleep(0)
    await clock.sleep(-5)
    expect(clock.now()).toBe(7)
  })

  it('rejects an aborted sleep at the next turn, with the reason itself', async () => {
    const clock = new VirtualClock()
    const controller = new AbortController()
    const reason = { why: 'changed my mind' }
    let caught: unknown
    clock.sleep(1000, controller.signal).catch((error: unknown) => (caught = error))
    controller.abort(reason)
    await waitTurn()
    expect(caught).toBe(reason)
    expect(clock.sleeping).toBe(0)
    await expect(clock.sleep(1, controller.signal)).rejects.toBe(reason)
  })

  it('ignores an abort after waking', async () => {
    const clock = new VirtualClock()
    const controller = new AbortController()
    const sleep = clock.sleep(10, controller.signal)
    await clock.advance(10)
    controller.abort()
    await expect(sleep).resolves.toBeUndefined()
  })

  it('rejects values that are not durations', async () => {
    const clock = new VirtualClock()
    expect(() => clock.sleep(Number.NaN)).toThrow(RangeError)
    expect(() => clock.advance(-1)).toThrow(RangeError)
    expect(() => clock.advance(Infinity)).toThrow(RangeError)
    expect(() => new VirtualClock({ turns: 0 })).toThrow(RangeError)
  })

  it('jumps from sleep to sleep by itself in automatic mode, until that is switched off', async () => {
    const clock = new VirtualClock({ start: 0 })
    const stop = clock.autoAdvance()
    await clock.sleep(3_600_000)
    await clock.sleep(5)
    expect(clock.now()).toBe(3_600_005)
    stop()
    let woken = false
    void clock.sleep(1).then(() => (woken = true))
    await waitTurns(50)
    expect(woken).toBe(false)
  })

  it('wakes one due time after the other in automatic mode: the shorter sleep first', async () => {
    const clock = new VirtualClock({ start: 0 })
    clock.autoAdvance()
    const times: number[] = []
    const sleepThrice = async (step: number): Promise<void> => {
      for (let index = 0; index < 3; index += 1) {
        await clock.sleep(step)
        times.push(clock.now())
      }
    }
    await Promise.all([sleepThrice(10), sleepThrice(4)])
    expect(times).toEqual([4, 8, 10, 12, 20, 30])
  })

  it('stands still while something is in flight', async () => {
    const clock = new VirtualClock({ start: 0 })
    clock.autoAdvance()
    const release = clock.hold()
    const other = clock.hold()
    expect(clock.inFlight).toBe(2)
    let woken = false
    const sleep = clock.sleep(10).then(() => (woken = true))
    await waitTurns(50)
    expect(woken).toBe(false)
    release()
    release()
    await waitTurns(50)
    expect(woken).toBe(false)
    other()
    await sleep
    expect(clock.now()).toBe(10)
  })

  it('stands still again when something is sent while it settles', async () => {
    const clock = new VirtualClock({ start: 0 })
    clock.autoAdvance()
    let woken = false
    const sleep = clock.sleep(10).then(() => (woken = true))
    await waitTurn()
    const release = clock.hold()
    await waitTurns(50)
    expect(woken).toBe(false)
    release()
    await sleep
  })

  it('waits again after every activity: a later, shorter sleep still wakes first', async () => {
    const clock = new VirtualClock({ start: 0, turns: 5 })
    clock.autoAdvance()
    const times: number[] = []
    const logSleep = (milliseconds: number): Promise<unknown> =>
      clock.sleep(milliseconds).then(() => times.push(clock.now()))
    const sleeps = [logSleep(100)]
    await waitTurns(4)
    sleeps.push(logSleep(50))
    await waitTurns(4)
    sleeps.push(logSleep(10))
    await Promise.all(sleeps)
    expect(times).toEqual([10, 50, 100])
  })

  it('moves on when what is in flight waits for it', async () => {
    const clock = new VirtualClock({ start: 0 })
    clock.autoAdvance()
    const release = clock.hold()
    const leave = clock.park()
    expect(clock.inFlight).toBe(0)
    await clock.sleep(10)
    leave()
    expect(clock.inFlight).toBe(1)
    release()
    expect(clock.now()).toBe(10)
  })

  it('never wakes a sleep without end', async () => {
    const clock = new VirtualClock({ start: 0 })
    clock.autoAdvance()
    const controller = new AbortController()
    const endless = clock.sleep(Infinity, controller.signal)
    await clock.sleep(10)
    expect(clock.now()).toBe(10)
    expect(clock.sleeping).toBe(1)
    controller.abort('enough')
    await expect(endless).rejects.toBe('enough')
  })
})
