import { readNames } from '../generate/spec/names.ts'
import { readDocument } from '../generate/spec/read-document.ts'
import { checkErrorResponses } from './check-error-responses.ts'
import { checkNames } from './check-names.ts'
import { checkTokenRequest, tokenRequestId } from './check-token-request.ts'
import type { Finding } from './finding.ts'
import type { FoundContract } from './list-contracts.ts'

/** What came out of comparing what is written by hand with the API document. */
export interface SpecReport {
  /** One sentence for everything that is missing, invented or different. */
  readonly problems: readonly string[]
  /** How many operations are as the document says, and how many it has. */
  readonly operations: { readonly covered: number; readonly total: number }
}

/**
 * Compares with the API document what is written by hand: every method of the client, the token request, and how error
 * responses are read. Contracts and models are generated.
 *
 * @param specFolder - Folder of the API document and its tables.
 * @param contracts - The contracts that the service definitions list.
 */
export async function checkSpec(
  specFolder: string,
  contracts: readonly FoundContract[],
): Promise<SpecReport> {
  const document = readDocument(specFolder)
  // The client asks for tokens itself; a method for it would hand out the account's key.
  const { [tokenRequestId]: _, ...names } = readNames(specFolder)
  const findings: readonly Finding[] = [
    ...(await checkNames(names, document, contracts)),
    ...(await checkTokenRequest(document)),
    ...checkErrorResponses(document),
  ]
  const wrong = new Set(findings.map(({ id }) => id))
  const ids = document.operations.map(({ id }) => id)
  const covered = ids.filter((id) => (id in names || id === tokenRequestId) && !wrong.has(id))
  return {
    problems: findings.map(({ text }) => text),
    operations: { covered: covered.length, total: ids.length },
  }
}
