/** The reader of what was written has stopped, as `head` does. It ends a command, and is no failure. */
export class ClosedOutputError extends Error {
  override readonly name = 'ClosedOutputError'

  constructor() {
    super('Nobody reads the output any more.')
  }
}
