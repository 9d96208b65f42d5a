import { ResponseValidationError } from '@cloudconnexa/errors'
import { checkValue } from '../model/check-value.ts'
import type { Operation } from '../contract/operation.ts'
import type { Logger } from '../logging/logger.ts'
import type { ResponseValidation } from '../call/call-options.ts'

// Enough to tell of every kind of finding once; a server that differs in everything must not fill memory or log.
const mostFindings = 200

/** Checks responses against their models, as strictly as the caller asked. */
export class ResponseValidator {
  readonly #logger: Logger
  readonly #reported = new Set<string>()
  readonly #samples: { readonly operation: Operation<never, unknown>; readonly value: unknown }[] = []

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Rejects with a ResponseValidationError in mode `throw`; in the other modes there is nothing to wait for. */
  validate(
    operation: Operation<never, unknown>,
    value: unknown,
    mode: ResponseValidation,
  ): Promise<void> | undefined {
    if (mode === 'off' || operation.response === undefined || value === undefined) return undefined
    if (mode === 'throw') return check(operation, value)
    // After the response was handed out: loading the models and checking must not delay it, nor keep the process alive.
    if (this.#samples.push({ operation, value: takeSample(value) }) === 1)
      setImmediate(() => this.#checkSamples()).unref()
    return undefined
  }

  #checkSamples(): void {
    for (const { operation, value } of this.#samples.splice(0))
      check(operation, value).catch((error: unknown) => this.#report(operation.id, error))
  }

  #report(operation: string, error: unknown): void {
    if (!(error instanceof ResponseValidationError)) {
      this.#logger.warn('a response could not be checked', { operation })
      return
    }
    for (const { path, message } of error.issues) {
      const finding = `${operation} ${path} ${message}`
      if (this.#reported.has(finding) || this.#reported.size >= mostFindings) continue
      this.#reported.add(finding)
      this.#logger.warn('a response differs from its documentation', { operation, path, finding: message })
    }
  }
}

async function check(operation: Operation<never, unknown>, value: unknown): Promise<void> {
  const { id, response = '', models } = operation
  const model = (await models())[response]
  try {
    if (model !== undefined) await checkValue(model, value)
  } catch (error) {
    if (error instanceof ResponseValidationError) error.attach({ operation: id })
    throw error
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
