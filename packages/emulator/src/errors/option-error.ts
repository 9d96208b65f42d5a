/** An option, seed, fault or snapshot that the emulator cannot work with; the message names it and says what to do. */
export class EmulatorOptionError extends Error {
  /** Always `EMULATOR_OPTION`. */
  readonly code = 'EMULATOR_OPTION'

  /** @param message - Names the option, what is wrong with it and which values are valid. */
  constructor(message: string) {
    super(message)
    this.name = 'EmulatorOptionError'
  }
}

/** Larger than any useful number, and safe in arithmetic. */
export const largestInteger = 2_147_483_647

/**
 * Checks that a value is an integer within bounds.
 *
 * @param name - Name of the option, for the message.
 * @throws {EmulatorOptionError} when it is not.
 */
export function requireInteger(name: string, value: unknown, minimum: number, maximum: number): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return
  throw new EmulatorOptionError(
    `${name} must be an integer from ${String(minimum)} to ${String(maximum)}, not ${String(value)}`,
  )
}

/**
 * Checks that there is no option but the known ones. One that is `undefined` has no effect under any name, and is let pass.
 *
 * @param owner - What has the options, for the message.
 * @throws {EmulatorOptionError} when there is, or the options are not an object.
 */
export function requireNames(owner: string, options: unknown, names: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new EmulatorOptionError(`The options of ${owner} must be an object, not ${typeof options}`)
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || names.includes(name)) continue
    throw new EmulatorOptionError(`There is no option ${name} of ${owner}, only ${names.join(', ')}`)
  }
}
