import { type Contract, isRepeatable } from '../../contract/operation.ts'

/**
 * Creates the hint for an operation that was carried out, but whose response could not be read.
 *
 * @param status - The status that says so.
 * @param advice - What else can be done about the failure.
 */
export function createAppliedHint(contract: Contract, status: number, advice?: string): string {
  const { id, method, path } = contract
  const known =
    method === 'GET'
      ? `The API responded to ${id} with status ${status}, but its response could not be read.`
      : `The API reported with status ${status} that it has carried out ${id}, but its response could not be read.`
  const collection = path.replace(/\/\{.*$/, '')
  const next = isRepeatable(contract)
    ? ''
    : ` It was not sent again: look for the result (GET ${collection}) before you repeat it.`
  return `${known}${next}${advice === undefined ? '' : ` ${advice}`}`
}
