import { type ClientOptions, consoleLogger } from '@cloudconnexa/core'

/**
 * Creates settings of a client that validates whole responses, does not wait between attempts, prints nothing, and ignores
 * the proxy in the environment.
 *
 * @param settings - Overrides.
 */
export function createStrictSettings(settings: Partial<ClientOptions>): Partial<ClientOptions> {
  return {
    logger: consoleLogger('silent'),
    validate: 'throw',
    random: () => 0,
    // A transport that is passed in has its own proxy setting.
    ...(settings.transport === undefined && { proxy: false }),
    ...settings,
  }
}
