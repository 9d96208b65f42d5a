import { afterEach, expect, it, vi } from 'vitest'
import { consoleLogger, type LogLevel } from '../src/index.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

function written(level: LogLevel | undefined): string[] {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text))
    return true
  })
  const logger = level === undefined ? consoleLogger() : consoleLogger(level)
  logger.debug('d')
  logger.info('i')
  logger.warn('w', { operation: 'getThing', attempts: 2, error: undefined })
  logger.error('e')
  return lines
}

it.each<[LogLevel | undefined, number]>([
  [undefined, 2],
  ['debug', 4],
  ['info', 3],
  ['warn', 2],
  ['error', 1],
  ['silent', 0],
])('level %s writes %i of four lines', (level, count) => {
  expect(written(level)).toHaveLength(count)
})

it('writes one line with the fields that are there', () => {
  expect(written('warn')[0]).toBe('cloudconnexa warn: w operation=getThing attempts=2\n')
})
