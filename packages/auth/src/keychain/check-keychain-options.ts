import { checkClock, checkOptions, createRule, optionRules } from '@cloudconnexa/core/runtime'

/** @throws {ConfigurationError} (`OPTION_INVALID`) when the options of the keychain cannot be right. */
export function checkKeychainOptions(options: { readonly clock?: unknown }): void {
  const { object, positive, string } = optionRules
  const backend = createRule(
    (value) => value === 'keytar' || value === 'napi-rs' || object(value) === undefined,
    'must be "keytar", "napi-rs" or a backend of your own',
  )
  checkOptions('the keychain', options, { backend, service: string, timeout: positive, clock: object })
  if (options.clock !== undefined) checkClock('The option "clock" of the keychain', options.clock)
}
