import type { LogFields, Logger } from '@cloudconnexa/core'
import type { ClientRuntime } from '@cloudconnexa/core/runtime'
import { ManualClock } from './manual-clock.ts'
import { createNodeTransport } from './node-transport.ts'

/** A logger that remembers. */
export interface RecordingLogger extends Logger {
  readonly lines: { readonly level: string; readonly message: string; readonly fields: LogFields }[]
}

/** Makes a {@link RecordingLogger}. */
export function createRecordingLogger(): RecordingLogger {
  const lines: RecordingLogger['lines'] = []
  const writer =
    (level: string) =>
    (message: string, fields: LogFields = {}): void => {
      lines.push({ level, message, fields })
    }
  return { lines, debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') }
}

/** What a client lends to its authenticator, with time that stands still. */
export interface TestRuntime extends ClientRuntime {
  readonly clock: ManualClock
  readonly logger: RecordingLogger
}

/** Makes a {@link TestRuntime}. */
export function createTestRuntime(overrides: Partial<TestRuntime> = {}): TestRuntime {
  return {
    transport: createNodeTransport(),
    clock: new ManualClock(),
    random: () => 0.5,
    logger: createRecordingLogger(),
    userAgent: 'test/1.0',
    maxResponseBytes: 100_000,
    attemptTimeout: 10_000,
    ...overrides,
  }
}

/** A signal that never aborts. */
export function never(): AbortSignal {
  return new AbortController().signal
}
