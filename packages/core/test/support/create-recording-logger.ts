import type { LogFields, Logger, LogLevel } from '../../src/index.ts'

/** One line that was logged. */
export interface LogLine {
  readonly level: Exclude<LogLevel, 'silent'>
  readonly message: string
  readonly fields: LogFields
}

/** A logger that keeps the events that it receives. */
export function createRecordingLogger(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  const writer =
    (level: LogLine['level']) =>
    (message: string, fields: LogFields = {}): void => {
      lines.push({ level, message, fields })
    }
  return {
    lines,
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
  }
}
