import { escapeUnprintable } from '@cloudconnexa/errors/runtime'

/**
 * One line of a log: a message and its fields, `name=value` each. Whatever it is made from, it is one line, shows no control or
 * invisible characters, and has no field but those that were passed: what could be read as one is quoted.
 *
 * @param level - For example `warn`.
 * @param message - A sentence. It is quoted where it holds an equals sign or a quotation mark.
 * @param fields - Those that are `undefined` are left out.
 */
export function formatLogLine(level: string, message: unknown, fields: unknown): string {
  const text = toText(message)
  const shown = /["=]/.test(text) ? quote(text) : escapeUnprintable(text)
  const entries = readEntries(fields).filter(([, value]) => value !== undefined)
  const details = entries.map(([name, value]) => ` ${quoteIfNeeded(name)}=${quoteIfNeeded(toText(value))}`)
  return `cloudconnexa ${level}: ${shown}${details.join('')}`
}

function quoteIfNeeded(text: string): string {
  return /^[^\s"'=\\]+$/u.test(text) && escapeUnprintable(text) === text ? text : quote(text)
}

/** A string as JSON, so that it ends where it seems to end. */
function quote(text: string): string {
  return escapeUnprintable(JSON.stringify(text))
}

/** Programs without types may pass anything. */
function toText(value: unknown): string {
  try {
    return typeof value === 'object' && value !== null ? (JSON.stringify(value) ?? '') : String(value)
  } catch {
    return '[unprintable]'
  }
}

function readEntries(fields: unknown): readonly (readonly [string, unknown])[] {
  try {
    return typeof fields === 'object' && fields !== null ? Object.entries(fields) : []
  } catch {
    return []
  }
}
