import type { ApiDocument } from './document.ts'
import { type EffectTable, readEffects } from './effects.ts'
import { type Overlay, readOverlay } from './overlay.ts'
import { readDocument } from './read-document.ts'
import { readReferences, type ReferenceTable } from './references.ts'
import { readRepeatable } from './repeatable.ts'
import { readSecrets, type Secrets } from './secrets.ts'
import { readWireFacts, type WireFacts } from './wire-facts.ts'

/** Everything that `spec/` says of operations. */
export interface OperationFacts {
  readonly document: ApiDocument
  readonly secrets: Secrets
  readonly overlay: Overlay
  readonly wireFacts: ReadonlyMap<string, WireFacts>
  /** The POST operations that may be sent again after an unknown outcome: the reason by id. */
  readonly repeatable: ReadonlyMap<string, string>
  readonly effects: EffectTable
  readonly references: ReferenceTable
}

/** Reads everything that a folder such as `spec/` says of operations. */
export function readOperationFacts(specFolder: string): OperationFacts {
  return {
    document: readDocument(specFolder),
    secrets: readSecrets(specFolder),
    overlay: readOverlay(specFolder),
    wireFacts: readWireFacts(specFolder),
    repeatable: readRepeatable(specFolder),
    effects: readEffects(specFolder),
    references: readReferences(specFolder),
  }
}
