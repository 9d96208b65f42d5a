import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { consoleLogger, type LogLevel, Secret } from '../../src/index.ts'
import { asUntyped } from '../support/as-untyped.ts'

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

/** Keeps what is written to standard error, until the test ends. */
function captureLines(): string[] {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  return lines
}

/** What is written of one event, without the line break at its end. */
function writeLine(message: unknown, fields?: unknown, lines: string[] = captureLines()): string {
  consoleLogger('debug').warn(asUntyped(message), asUntyped(fields))
  const [line = '', ...others] = lines.splice(0)
  expect(others).toEqual([])
  expect(line).toMatch(/\n$/)
  return line.slice(0, -1)
}

describe('a line', () => {
  it.each([
    ['a line feed', 'a\ncloudconnexa error: forged', String.raw`a\ncloudconnexa error: forged`],
    ['a carriage return', 'a\rb', String.raw`a\rb`],
    ['an escape sequence', 'a\u001b[2Jb', String.raw`a\u001b[2Jb`],
    ['an 8-bit escape sequence', 'a\u009b2Jb', String.raw`a\u009b2Jb`],
    ['separators of lines and paragraphs', 'a\u2028b\u2029c\u0085d', String.raw`a\u2028b\u2029c\u0085d`],
    ['direction marks', 'a\u202eb\u2066c\u061cd', String.raw`a\u202eb\u2066c\u061cd`],
    ['zero-width characters', 'a\u200bb\u2060c\ufeffd', String.raw`a\u200bb\u2060c\ufeffd`],
    ['half of a pair', 'a\ud800b', String.raw`a\ud800b`],
    ['invisible tags', 'a\u{e0041}b', String.raw`a\udb40\udc41b`],
    ['something like a field', 'a status=200', '"a status=200"'],
    ['something like a quoted message', '"a" b', String.raw`"\"a\" b"`],
    ['a quotation mark', 'a "b', String.raw`"a \"b"`],
  ])('has no %s from its message', (_, message, shown) => {
    expect(writeLine(message)).toBe(`cloudconnexa warn: ${shown}`)
  })

  it.each<[string, string, unknown, string]>([
    ['a space', 'path', 'a b=c', 'path="a b=c"'],
    ['an equals sign', 'path', 'b=c', 'path="b=c"'],
    ['a quotation mark', 'path', 'a"b', String.raw`path="a\"b"`],
    ['a backslash', 'path', String.raw`a\nb`, String.raw`path="a\\nb"`],
    ['a line feed', 'path', 'a\nb', String.raw`path="a\nb"`],
    ['a no-break space', 'path', 'a\u00a0b', 'path="a\u00a0b"'],
    ['nothing', 'path', '', 'path=""'],
    ['a name with a line feed', 'a\nb', 1, String.raw`"a\nb"=1`],
    ['a name with an equals sign', 'a=b', 1, '"a=b"=1'],
    ['an object', 'path', { a: '\n' }, String.raw`path="{\"a\":\"\\n\"}"`],
    ['a secret', 'path', new Secret('CANARY'), String.raw`path="\"[secret]\""`],
  ])('quotes a field that holds %s', (_, name, value, shown) => {
    expect(writeLine('m', { [name]: value })).toBe(`cloudconnexa warn: m ${shown}`)
  })

  it.each([
    [asUntyped(undefined)],
    [null],
    [Symbol('s')],
    [1n],
    [() => 'x'],
    [Object.create(null)],
    [
      {
        toJSON: () => {
          throw new Error('no')
        },
      },
    ],
    [
      {
        get a(): never {
          throw new Error('no')
        },
      },
    ],
    [Object.assign([], { length: 3 })],
  ])('is written whatever it is made from: %#', (value: unknown) => {
    expect(writeLine(value, value)).toMatch(/^cloudconnexa warn: /)
    expect(writeLine('m', { value })).toMatch(/^cloudconnexa warn: m/)
  })

  it('can be read back, whatever it is made from', () => {
    const special = fc.constantFrom(
      ...Array.from('\n\r\u001b\u009b\u2028\u202e\u200b="\\ '),
      '\ud800',
      '\u{e0041}',
    )
    const character = fc.nat({ max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code))
    const anything = fc.array(fc.oneof(special, character), { maxLength: 12 }).map((all) => all.join(''))
    const lines = captureLines()
    fc.assert(
      fc.property(anything, fc.dictionary(anything, anything, { maxKeys: 4 }), (message, fields) => {
        const line = writeLine(message, fields, lines)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(parseFields(line)).toEqual(Object.entries(fields))
      }),
      { numRuns: 1000, seed: 1 },
    )
  })
})

/** Reads the fields of a line as a program would. */
function parseFields(line: string): (readonly [string, string])[] {
  const rest = line.replace(/^cloudconnexa warn: (?:"(?:[^"\\]|\\.)*")?/u, '')
  return [...rest.matchAll(/ ("(?:[^"\\]|\\.)*"|[^\s"=]+)=("(?:[^"\\]|\\.)*"|[^\s"=]+)/gu)].map(
    ([, name = '', value = '']) => [unquote(name), unquote(value)] as const,
  )
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  return String(JSON.parse(text))
}
