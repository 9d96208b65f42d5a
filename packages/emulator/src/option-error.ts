/** An option, seed or fault that the emulator cannot work with; the message says which and what to do. */
export class EmulatorOptionError extends Error {
  /** Always `EMULATOR_OPTION`. */
  readonly code = 'EMULATOR_OPTION'

  /** @param message names the option, what is wrong with it and what it may be. */
  constructor(message: string) {
    super(message)
    this.name = 'EmulatorOptionError'
  }
}

/** Far beyond every useful number, and safe in arithmetic. */
export const largestInteger = 2_147_483_647

/** Throws {@link EmulatorOptionError} unless `value` is a whole number within the bounds. */
export function requireInteger(name: string, value: number, minimum: number, maximum: number): void {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return
  throw new EmulatorOptionError(
    `${name} must be a whole number from ${String(minimum)} to ${String(maximum)}, not ${String(value)}`,
  )
}
