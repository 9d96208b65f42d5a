import type { ValidationIssue } from '@cloudconnexa/errors'
import type { Contract } from '../contract/operation.ts'
import type { Logger } from '../logging/logger.ts'
import type { Clock } from '../time/clock.ts'

// Enough to tell of every kind of finding once; a server that differs in everything must not fill memory or log.
const mostFindings = 200

// A schema takes long for a large page, and says the same of the next one.
const explainEvery = 60_000

/** What {@link ResponseFindings} is built from. */
export interface ResponseFindingsDependencies {
  readonly logger: Logger
  readonly clock: Clock
}

/** Writes into the log how responses differ from their documentation, each kind of finding once. */
export class ResponseFindings {
  readonly #logger: Logger
  readonly #clock: Clock
  readonly #reported = new Set<string>()
  readonly #explainedAt = new Map<string, number>()

  constructor({ logger, clock }: ResponseFindingsDependencies) {
    this.#logger = logger
    this.#clock = clock
  }

  /** Whether a response of an operation may be explained: once a minute. Asking counts as explaining. */
  isDue({ id }: Contract): boolean {
    const now = this.#clock.monotonic()
    const last = this.#explainedAt.get(id)
    if (last !== undefined && now - last < explainEvery) return false
    this.#explainedAt.set(id, now)
    return true
  }

  /** Reports what is wrong with a response. */
  report({ id: operation }: Contract, issues: readonly ValidationIssue[]): void {
    for (const { path, message } of issues) {
      // One item of a list is as good an example as another.
      const finding = `${operation} ${path.replaceAll(/\[\d+\]/g, '[]')} ${message}`
      if (this.#reported.has(finding) || this.#reported.size >= mostFindings) continue
      this.#reported.add(finding)
      this.#logger.warn('a response differs from its documentation', { operation, path, finding: message })
    }
  }

  /** Reports a response of which nobody can say whether it differs. */
  reportUnchecked({ id: operation }: Contract): void {
    this.#logger.warn('a response could not be checked', { operation })
  }
}
