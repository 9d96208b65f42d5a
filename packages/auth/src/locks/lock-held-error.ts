import { ConfigurationError } from '@cloudconnexa/errors'
import type { FilePurpose } from '../files/file-purpose.ts'

/** What there is to say of a lock that others hold. */
interface HeldLockFacts {
  /** The file that the lock is for. */
  readonly path: string
  readonly purpose: FilePurpose
  /** How long it was waited for, in milliseconds. */
  readonly patience: number
  readonly processId: number | undefined
}

/** Other processes held a lock for as long as this one waited. */
export class LockHeldError extends ConfigurationError {
  /** Id of the process that held it last; `undefined` where that is not known. */
  readonly processId: number | undefined

  constructor({ path, purpose, patience, processId }: HeldLockFacts) {
    const last = processId === undefined ? '' : `, last by process ${processId}`
    super(
      `The ${purpose.noun} ${path} cannot be locked: other processes held ${path}.lock for ${patience} ms${last}.`,
      { code: purpose.unusable, hint: 'Retry later, or end the process that holds the lock.' },
    )
    this.processId = processId
  }
}
