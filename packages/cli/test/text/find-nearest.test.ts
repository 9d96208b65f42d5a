import { describe, expect, it } from 'vitest'
import { askWhetherMeant, findNearest } from '../../src/text/find-nearest.ts'

describe('findNearest', () => {
  it.each([
    ['lsit', ['list', 'limits'], ['list']],
    ['LIST', ['list'], ['list']],
    ['user', ['user-groups', 'users'], ['users']],
    ['policies', ['policy', 'policing'], ['policy']],
    ['stat', ['status', 'start'], ['status', 'start']],
    ['groups', ['access-groups', 'user-groups', 'users'], ['access-groups', 'user-groups']],
    ['quarters', ['headquarters', 'branch'], ['headquarters']],
    ['name', ['name', 'name'], ['name']],
    ['xyzzy', ['list', 'get'], []],
  ])('finds what is near to %s', (word, candidates, nearest) => {
    expect(findNearest(word, candidates)).toEqual(nearest)
  })

  it('names three of very many', () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `user-${index}`)
    expect(findNearest('user', names)).toEqual(['user-0', 'user-1', 'user-2'])
  })
})

describe('askWhetherMeant', () => {
  it('asks in one sentence, or not at all', () => {
    expect(askWhetherMeant(['a', 'b', 'c'])).toBe(' Did you mean `a`, `b` or `c`?')
    expect(askWhetherMeant([])).toBe('')
  })
})
