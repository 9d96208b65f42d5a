import { readSystemCode } from '../errors/system-code.ts'

/** The reader of what was written has stopped, as `head` does. It ends a command, and is no failure. */
export class ClosedOutputError extends Error {
  override readonly name = 'ClosedOutputError'

  constructor() {
    super('Nobody reads the output any more.')
  }
}

/** Whether an error says that nobody reads any more. */
export function isClosedOutput(error: unknown): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(readSystemCode(error) ?? '')
}
