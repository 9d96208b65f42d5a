import { keychainCredentials } from '@cloudconnexa/auth'
import { CloudConnexaError } from '@cloudconnexa/errors'
import type { Check } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'

const name = 'Keychain'

/** Whether the keychain of the operating system can be read. */
export const keychainCheck: Check = {
  name,
  run: async (_state, signal) => {
    const finding = createFindings(name)
    try {
      // There is no such entry: reading it shows whether there is a keychain, and asks for no permission.
      await keychainCredentials('doctor').load(signal)
      return [finding.ok('The keychain can be read.')]
    } catch (error) {
      if (!(error instanceof CloudConnexaError)) throw error
      if (error.code === 'DEPENDENCY_MISSING')
        return [
          finding.skipped('The package for keychains is not installed; contexts are kept in a private file.'),
        ]
      return [finding.skipped(`${error.message} Contexts are kept in a private file instead.`)]
    }
  },
}
