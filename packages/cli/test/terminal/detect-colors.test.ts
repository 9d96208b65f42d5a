import { describe, expect, it } from 'vitest'
import { detectColors } from '../../src/terminal/detect-colors.ts'

describe('detectColors', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('allows colours with %j on a terminal (%s): %s', (environment, isTerminal, expected) => {
    expect(detectColors(environment, isTerminal)).toBe(expected)
  })
})
