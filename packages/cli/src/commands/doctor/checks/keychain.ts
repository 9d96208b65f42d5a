import { findKeychainProblem } from '../../../session/contexts/keychain.ts'
import type { Check } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'

const name = 'Keychain'

/** Whether the keychain can be read in which contexts keep their secrets. */
export const keychainCheck: Check = {
  name,
  run: async ({ session }, signal) => {
    const finding = createFindings(name)
    // There is no such entry: reading it shows whether there is a keychain, and asks for no permission.
    const problem = await findKeychainProblem(session.terminal, 'doctor', signal)
    if (problem === undefined) return [finding.ok('The keychain can be read.')]
    return [finding.skipped(`${problem} Contexts are kept in a private file instead.`)]
  },
}
