import { ConfigurationError } from '@cloudconnexa/errors'
import { callListener } from '../async/call-listener.ts'
import { formatLogLine } from './log-line.ts'

/** Facts that go with a log line. Only operation ids, statuses, times, counts and paths without values. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Where the SDK writes what a person may want to know. Messages and fields never hold secrets or bodies. */
export interface Logger {
  /** Details for finding a fault. */
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
 * A logger that writes one line per event to standard error: `cloudconnexa warn: message name=value …`. Control characters and
 * invisible ones are escaped, and what could be taken for a field is quoted, so that no value can forge a line or a field.
 *
 * @param level - The quietest level that is written. Default `warn`.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when there is no such level.
 */
export function consoleLogger(level: LogLevel = 'warn'): Logger {
  const threshold = levels.indexOf(level)
  if (threshold === -1)
    throw new ConfigurationError('The level of consoleLogger() does not exist.', {
      code: 'OPTION_INVALID',
      hint: `Pass one of: ${levels.join(', ')}.`,
    })
  return createLogger((own) =>
    levels.indexOf(own) < threshold
      ? ignore
      : (message, fields) => void process.stderr.write(`${formatLogLine(own, message, fields)}\n`),
  )
}

/**
 * The same logger, whose own failures do not become failures of the calls that it logs, nor unhandled rejections where its
 * methods are asynchronous. The first failure is reported on standard error, without what it says.
 */
export function createSafeLogger(logger: Logger): Logger {
  let isReported = false
  const report = (): void => {
    if (isReported) return
    isReported = true
    consoleLogger().error('The logger of the client has failed. Later failures of it are not reported.')
  }
  return createLogger((level) =>
    logger[level] === ignore
      ? ignore
      : (message, fields) => callListener(() => logger[level](message, fields), report),
  )
}

type LogMethod = Logger[keyof Logger]

// What a logger does not write costs no call.
const ignore: LogMethod = () => undefined

/** Whether a logger does anything at a level. */
export function isLogged(logger: Logger, level: keyof Logger): boolean {
  return logger[level] !== ignore
}

function createLogger(createMethod: (level: keyof Logger) => LogMethod): Logger {
  return {
    debug: createMethod('debug'),
    info: createMethod('info'),
    warn: createMethod('warn'),
    error: createMethod('error'),
  }
}
