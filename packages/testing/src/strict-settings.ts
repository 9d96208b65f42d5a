import { type ClientSettings, consoleLogger } from '@cloudconnexa/core'

/** Settings of a client that checks every answer as a whole, waits for no back-off and prints nothing. */
export const strictSettings: Partial<ClientSettings> = {
  logger: consoleLogger('silent'),
  validate: 'throw',
  random: () => 0,
}
