import type { OperationFacts } from './operation-contract.ts'
import { readOverlay } from './overlay.ts'
import { readDocument } from './read-document.ts'
import { readRepeatable } from './repeatable.ts'
import { readSecrets } from './secrets.ts'
import { readWireFacts } from './wire-facts.ts'

/** Reads everything that a folder such as `spec/` says of operations. */
export function readOperationFacts(specFolder: string): OperationFacts {
  return {
    document: readDocument(specFolder),
    secrets: readSecrets(specFolder),
    overlay: readOverlay(specFolder),
    wireFacts: readWireFacts(specFolder),
    repeatable: readRepeatable(specFolder),
  }
}
