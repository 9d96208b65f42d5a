import type { LogFields, Logger } from '@cloudconnexa/core'

const ignore = (): void => undefined

function formatFields(fields: LogFields): string {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return known
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? JSON.stringify(value) : value}`)
    .join('')
}

/**
 * Creates a logger for the SDK whose warnings are notes of the command line.
 *
 * @param note - Writes a line.
 */
export function createNoteLogger(note: (line: string) => void): Logger {
  const write = (message: string, fields: LogFields = {}): void =>
    // What a server has named could move the cursor.
    note(`${message}${formatFields(fields)}`.replaceAll(/\p{Cc}/gu, ' '))
  return { debug: ignore, info: ignore, warn: write, error: write }
}
