import { EmulatorOptionError } from '../errors/option-error.ts'
import type { Fault } from './fault.ts'

/**
 * Parses a fault: JSON, or the short form. The fault is not checked yet.
 *
 * @throws {EmulatorOptionError} when it has neither form.
 */
export function parseFault(text: string): Fault {
  if (text.trimStart().startsWith('{')) return toFault(parseJson(text))
  const words = text.split(/\s+/).filter((word) => word !== '')
  return toFault(Object.fromEntries(words.map(parseWord)))
}

/**
 * Parses a path: as it is, or as the pattern behind a `~`.
 *
 * @throws {EmulatorOptionError} when the pattern is not valid.
 */
export function parsePath(text: string): string | RegExp {
  if (!text.startsWith('~')) return text
  try {
    return new RegExp(text.slice(1))
  } catch {
    throw new EmulatorOptionError(`A path must have a valid pattern behind its ~, not ${text}`)
  }
}

/** Converts a fault to a form that JSON can hold: a pattern becomes a string that begins with `~`. */
export function toJsonFault(fault: Fault): Fault {
  return fault.path instanceof RegExp
    ? { ...fault, path: `~${fault.path.source.replaceAll('\\/', '/')}` }
    : fault
}

function toFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EmulatorOptionError(`A fault must be an object, not ${JSON.stringify(value)}`)
  }
  const path: unknown = 'path' in value ? value.path : undefined
  // The properties are checked when the fault is added.
  const fault = value as Fault
  return typeof path === 'string' ? { ...fault, path: parsePath(path) } : fault
}

function parseWord(word: string): readonly [string, unknown] {
  if (/^[A-Z]+$/.test(word)) return ['method', word]
  if (/^[/~]/.test(word)) return ['path', word]
  const equals = word.indexOf('=')
  if (equals === -1) return [word, true]
  return [word.slice(0, equals), parseValue(word.slice(equals + 1))]
}

/** Parses numbers, booleans and objects as JSON, and leaves everything else as it is. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new EmulatorOptionError(`A fault must be valid JSON, not ${text}`)
  }
}
