import { expect, it } from 'vitest'
import { reportFigures } from '../support/report-figures.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { stalls } from '../support/stalled-calls.ts'

const repetitions = 10
const milliseconds: number[] = []

// How long it takes is reported and not judged here: the machine may be busy. That it takes one turn of the event loop at
// most is judged by cancellation.test.ts.
reportFigures('cancellation-latency', () => {
  const sorted = milliseconds.toSorted((left, right) => left - right)
  return {
    places: Object.keys(stalls).length,
    measurements: sorted.length,
    medianMilliseconds: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    longestMilliseconds: sorted.at(-1) ?? Number.NaN,
  }
})

it.each(Object.entries(stalls))(
  'a call %s is rejected as soon as it is cancelled, in real time too',
  async (_, stall) => {
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      await using stalled = await stall()
      const controller = new AbortController()
      const reason = new Error('enough')
      const [call] = await stalled.start(controller.signal)
      const rejection = catchRejection(call).then((error) => ({ error, at: performance.now() }))
      const start = performance.now()
      controller.abort(reason)
      const { error, at } = await rejection
      milliseconds.push(at - start)
      expect(error).toBe(reason)
    }
  },
)
