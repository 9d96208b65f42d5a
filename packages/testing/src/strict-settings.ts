import { type ClientOptions, consoleLogger } from '@cloudconnexa/core'

/**
 * Makes settings of a client that checks every response as a whole, waits for no back-off, prints nothing, and reaches this machine
 * whatever proxy the environment names.
 *
 * @param settings - Settings that are to be different.
 */
export function createStrictSettings(settings: Partial<ClientOptions>): Partial<ClientOptions> {
  return {
    logger: consoleLogger('silent'),
    validate: 'throw',
    random: () => 0,
    // A transport that is passed in knows its own proxy.
    ...(settings.transport === undefined && { proxy: false }),
    ...settings,
  }
}
