/** Facts that go with a log line. Only operation ids, statuses, times, counts and paths without values. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Where the SDK writes what a person may want to know. Messages and fields never hold secrets or bodies. */
export interface Logger {
  /** Details for whoever looks for a fault. */
  debug(message: string, fields?: LogFields): void
  /** What happens in the normal run of things. */
  info(message: string, fields?: LogFields): void
  /** What somebody should look at, though the work goes on. */
  warn(message: string, fields?: LogFields): void
  /** What has failed. */
  error(message: string, fields?: LogFields): void
}

/** Loudness of {@link consoleLogger}, from everything to nothing. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']

/**
 * A logger that writes one line per event to standard error.
 *
 * @param level - The quietest level that is written. Default `warn`.
 */
export function consoleLogger(level: LogLevel = 'warn'): Logger {
  const threshold = levels.indexOf(level)
  const writer =
    (own: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (levels.indexOf(own) < threshold) return
      const details = Object.entries(fields).filter(([, value]) => value !== undefined)
      const text = details.map(([name, value]) => ` ${name}=${String(value)}`).join('')
      process.stderr.write(`cloudconnexa ${own}: ${message}${text}\n`)
    }
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') }
}

/** The same logger, whose own failures do not become failures of the calls that it is told of. */
export function harmlessLogger(logger: Logger): Logger {
  const writer =
    (level: keyof Logger) =>
    (message: string, fields?: LogFields): void => {
      try {
        logger[level](message, fields)
      } catch {
        // Whoever logs has nobody else to tell.
      }
    }
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') }
}
