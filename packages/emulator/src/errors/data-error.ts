/** A data file that the emulator cannot work with; the message says why and what to do. */
export class EmulatorDataError extends Error {
  /** Always `EMULATOR_DATA`. */
  readonly code = 'EMULATOR_DATA'

  /** @param message - Names the file, what is wrong with it and what to do. */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EmulatorDataError'
  }
}
