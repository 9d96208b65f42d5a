import { PassThrough } from 'node:stream'
import { expect, it, vi } from 'vitest'
import type { Check } from '../../check/check.ts'
import { keepDurations, readDurations } from '../../check/kept-durations.ts'
import { createReport } from '../../check/report.ts'
import { estimateTimeLeft, formatTimeLeft } from '../../check/time-left.ts'
import { createFolder } from '../support/create-folder.ts'
import { join } from 'node:path'

function create(name: string, settings: Partial<Check> = {}): Check {
  return { name, proves: name, run: () => Promise.resolve({ state: 'passed' }), ...settings }
}

const build = create('build')
const tests = create('tests', { needs: ['build'], alone: true })
const lint = create('lint', { needs: ['build'] })
const types = create('types')
const checks = [build, tests, lint, types]
const durations = { build: 10_000, tests: 100_000, lint: 20_000, types: 30_000 }

/** Follows a run that somebody looks at, or that is piped. */
function follow(isTerminal: boolean, columns = 80) {
  let time = 0
  let tick: () => void = () => expect.unreachable('nothing is shown again before a check starts')
  const stop = vi.fn<() => void>()
  // A stream that says of itself that it is a terminal is one for the report.
  const stream = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY: isTerminal, columns })
  const progress = createReport(stream as unknown as NodeJS.WriteStream, {
    checks,
    slots: 2,
    durations,
    now: () => time,
    repeat: (action) => {
      tick = action
      return stop
    },
  })
  const read = (): string => String(stream.read() ?? '')
  const end = (check: Check): void =>
    progress.ended({ check, outcome: { state: 'passed' }, duration: durations.build })
  const wait = (milliseconds: number): void => {
    time += milliseconds
    tick()
  }
  return { progress, read, end, wait, stop }
}

it('says on a terminal how many checks are done, how long the rest takes, and what runs', () => {
  const { progress, read, end, wait, stop } = follow(true)
  progress.started(build)
  progress.started(types)
  // types runs to 30 s, lint from 10 s to 30 s beside it, then the tests alone.
  expect(read()).toContain('0 of 4 done, about 2 min left: build, types')
  wait(10_000)
  expect(read()).toContain('0 of 4 done, about 2 min left: build, types')
  end(build)
  expect(read()).toMatch(/ok\s+1\/4 build/)
  end(types)
  progress.started(lint)
  expect(read()).toContain('2 of 4 done, about 2 min left: lint')
  end(lint)
  progress.started(tests)
  wait(60_000)
  expect(read()).toContain('3 of 4 done, about 40 s left: tests')
  wait(60_000)
  expect(read()).toContain('almost done')
  expect(stop).not.toHaveBeenCalled()
  end(tests)
  expect(stop).toHaveBeenCalledOnce()
})

it('keeps the status within a narrow terminal', () => {
  const { progress, read } = follow(true, 44)
  progress.started(build)
  progress.started(types)
  expect(read()).toMatch(/0 of 4 done, about 2 min left: build, types$/)
  const narrow = follow(true, 43)
  narrow.progress.started(build)
  narrow.progress.started(types)
  expect(narrow.read()).toMatch(/0 of 4 done, about 2 min left$/)
})

it('prints plain lines into a pipe: one for each check that has ended', () => {
  const { progress, read, end } = follow(false)
  progress.started(build)
  end(build)
  end(types)
  expect(read()).toBe('ok      1/4 build   10.0 s\nok      2/4 types   10.0 s\n')
})

it('estimates with the rules of the run, and a new check like the others', () => {
  const state = { waiting: checks, running: new Map<Check, number>(), ended: new Set<string>() }
  expect(estimateTimeLeft(state, durations, 2)).toBe(130_000)
  expect(estimateTimeLeft(state, durations, 1)).toBe(160_000)
  expect(estimateTimeLeft({ ...state, waiting: [create('new')] }, { build: 4_000 }, 2)).toBeUndefined()
  expect(estimateTimeLeft({ ...state, waiting: [create('new'), build] }, { build: 4_000 }, 1)).toBe(8_000)
})

it('ends an estimate of checks that wait for each other', () => {
  const circle = [create('a', { needs: ['b'] }), create('b', { needs: ['a'] })]
  const state = { waiting: circle, running: new Map<Check, number>(), ended: new Set<string>() }
  expect(estimateTimeLeft(state, { a: 1_000 }, 2)).toBe(0)
})

it('rounds the time to what a reader can use', () => {
  expect([2_000, 4_000, 61_000, 100_000, 240_000].map(formatTimeLeft)).toEqual([
    'almost done',
    'about 5 s left',
    'about 65 s left',
    'about 2 min left',
    'about 4 min left',
  ])
})

it('keeps the durations of checks that passed for the next run, and bears a file that is broken', () => {
  const folder = createFolder({ 'broken.json': '{', 'list.json': '[1]', 'word.json': '{"a":"b"}' })
  const path = join(folder, 'cache', 'kept.json')
  expect(readDurations(path)).toEqual({})
  keepDurations(path, [
    { check: build, outcome: { state: 'passed' }, duration: 12.4 },
    { check: lint, outcome: { state: 'failed' }, duration: 1 },
  ])
  keepDurations(path, [{ check: types, outcome: { state: 'passed' }, duration: 3 }])
  expect(readDurations(path)).toEqual({ build: 12, types: 3 })
  // A file stands where its folder would have to be.
  keepDurations(join(folder, 'list.json', 'kept.json'), [])
  expect(readDurations(join(folder, 'broken.json'))).toEqual({})
  expect(readDurations(join(folder, 'word.json'))).toEqual({})
})
