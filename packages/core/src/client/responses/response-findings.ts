import type { ValidationIssue } from '@cloudconnexa/errors'
import type { Contract } from '../../contract/operation.ts'
import type { Logger } from '../../logging/logger.ts'
import { explainReceived, type Received } from './received-response.ts'

// Enough to tell of every kind of finding once; a server that differs in everything must not fill memory or log.
const mostFindings = 200

/** Writes into the log how responses differ from their documentation, each kind of finding once. */
export class ResponseFindings {
  readonly #logger: Logger
  readonly #reported = new Set<string>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Finds out what is wrong with a response, and reports it. Rejects where nobody can say. */
  async explain(received: Received): Promise<void> {
    const { operation, model, value } = received
    const seen = model.check === undefined ? { ...received, value: takeSample(value) } : received
    this.#report(operation, await explainReceived(seen))
  }

  #report({ id: operation }: Contract, issues: readonly ValidationIssue[]): void {
    for (const { path, message } of issues) {
      // One item of a list is as good an example as another.
      const finding = `${operation} ${path.replaceAll(/\[\d+\]/g, '[]')} ${message}`
      if (this.#reported.has(finding) || this.#reported.size >= mostFindings) continue
      this.#reported.add(finding)
      this.#logger.warn('a response differs from its documentation', { operation, path, finding: message })
    }
  }
}

/** The value with every list at the top cut to its first item. */
function takeSample(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  const parts = Object.entries(value)
  if (!parts.some(([, part]) => Array.isArray(part) && part.length > 1)) return value
  return Object.fromEntries(
    parts.map(([name, part]) => [name, Array.isArray(part) ? part.slice(0, 1) : part]),
  )
}
