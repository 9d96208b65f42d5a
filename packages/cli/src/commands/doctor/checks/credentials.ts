import { CloudConnexaError } from '@cloudconnexa/errors'
import { toCommandHint } from '../../../error-reports/command-wording.ts'
import { CommandError } from '../../../errors/command-error.ts'
import { contextVariables, credentialVariables } from '../../../session/contexts/variables.ts'
import { findBaseUrl } from '../../../session/find-base-url.ts'
import type { Environment } from '../../../terminal/environment.ts'
import type { Check, DoctorState } from '../state/doctor-state.ts'
import { createFindings, type Finding } from '../state/finding.ts'

const name = 'Credentials'
const variables = [...contextVariables, ...credentialVariables, 'CLOUDCONNEXA_BASE_URL']

function describeVariables(environment: Environment): string {
  const set = variables.filter((variable) => (environment[variable] ?? '') !== '')
  return set.length === 0 ? 'No variable of the command line is set.' : `Set: ${set.join(', ')}.`
}

/** Which credentials are used, and where they come from. */
export const credentialsCheck: Check = {
  name,
  run: async (state, signal) => {
    const finding = createFindings(name)
    const { session } = state
    const set = describeVariables(session.terminal.environment)
    const target = await findTarget(state)
    if ('status' in target) return [{ ...target, message: `${target.message} ${set}` }]
    const credentials = await loadCredentials(target, signal)
    if (credentials === undefined) {
      const message = `There are no credentials in ${target.credentials.name}. ${set}`
      const advice =
        'Run `cloudconnexa context add`, or set CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET.'
      return [finding.problem(message, advice, 'authentication')]
    }
    state.credentials = credentials
    const base = await findBaseUrl(target, credentials)
    if (base === undefined) {
      const advice = 'Copy the client ID once more: it is made of two parts with a period between them.'
      return [finding.problem('The client ID names no Cloud ID.', advice, 'authentication')]
    }
    state.address = new URL(base)
    const rights = target.readOnly ? ' The context is read-only.' : ''
    const message = `${target.name}, from ${target.credentials.name}, for ${state.address.origin}.${rights}`
    return [finding.ok(`${message} ${set}`)]
  },
}

/** Having none is what most people run into, and has one remedy here. */
async function loadCredentials(
  { credentials }: NonNullable<DoctorState['target']>,
  signal: AbortSignal,
): Promise<DoctorState['credentials']> {
  try {
    return await credentials.load(signal)
  } catch (error) {
    const isMissing =
      error instanceof CloudConnexaError && ['CREDENTIALS_MISSING', 'PROFILE_NOT_FOUND'].includes(error.code)
    if (isMissing) return undefined
    throw error
  }
}

async function findTarget(state: DoctorState): Promise<NonNullable<DoctorState['target']> | Finding> {
  try {
    return (state.target = await state.session.findTarget())
  } catch (error) {
    // Those of the SDK are described with the others.
    if (!(error instanceof CommandError)) throw error
    const advice = error.hint === undefined ? 'Run `cloudconnexa context list`.' : toCommandHint(error.hint)
    return createFindings(name).problem(error.message, advice, error.exit)
  }
}
