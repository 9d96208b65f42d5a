import { describe, expect, it } from 'vitest'
import { EmulatorOptionError, startEmulator, VirtualClock } from '../../src/index.ts'

describe('the option clock', () => {
  it.each(['now', 'monotonic', 'sleep'] as const)('must have the function "%s"', async (name) => {
    const clock = new VirtualClock()
    Object.defineProperty(clock, name, { value: undefined })
    const started = startEmulator({ clock })
    await expect(started).rejects.toThrow(EmulatorOptionError)
    await expect(started).rejects.toThrow(name)
  })

  it.each(['null', '{}', '"clock"'])('must be a clock, not %s', async (json) => {
    await expect(startEmulator({ clock: JSON.parse(json) })).rejects.toThrow(EmulatorOptionError)
  })
})
