import type { ValidationIssue } from '@cloudconnexa/errors'
import { rejectOnAbort } from '../async/cancellation.ts'
import type { ResponseValidation } from '../call/call-options.ts'
import type { ModelTable, Operation } from '../contract/operation.ts'
import { createInvalidValue, explainValue, passesCheck } from '../model/check-value.ts'
import type { LazyModel } from '../model/lazy-model.ts'
import { readSecretIssues } from '../policies/decode/wrap-secrets.ts'
import { ResponseFindings, type ResponseFindingsDependencies } from './response-findings.ts'

/** A response body and what it should be. */
interface Received {
  readonly operation: Operation<never, unknown>
  readonly model: LazyModel<unknown>
  readonly value: unknown
  /** Whether it passed the check of the model. */
  readonly fits: boolean
  /** What stood in the place of secrets, before they were wrapped. */
  readonly secretIssues: readonly ValidationIssue[]
}

const noIssues: readonly ValidationIssue[] = []

/** Checks responses against their models, as strictly as the caller asked. */
export class ResponseValidator {
  readonly #findings: ResponseFindings
  readonly #pending: Received[] = []

  constructor(dependencies: ResponseFindingsDependencies) {
    this.#findings = new ResponseFindings(dependencies)
  }

  /** Begins to load the models of an operation while its request is on its way. */
  prepare(operation: Operation<never, unknown>, mode: ResponseValidation): void {
    if (mode === 'off' || operation.response === undefined) return
    const models = loadModels(operation)
    // A failure shows when the response needs them.
    if (models instanceof Promise) models.catch(() => undefined)
  }

  /**
   * Checks a whole response before it is handed out. Where the models are loaded and all is well there is nothing to wait for.
   *
   * @param signal - Ends the wait for models that are not loaded yet.
   * @throws {ResponseValidationError} when the response does not fit and the mode is `throw`; the other modes never reject for it.
   */
  validate(
    operation: Operation<never, unknown>,
    value: unknown,
    mode: ResponseValidation,
    signal: AbortSignal,
  ): Promise<void> | undefined {
    if (mode === 'off' || operation.response === undefined || value === undefined) return undefined
    const models = loadModels(operation)
    if (models instanceof Promise) return this.#validateWhenLoaded(models, operation, value, mode, signal)
    return this.#validateBy(models[operation.response], operation, value, mode)
  }

  async #validateWhenLoaded(
    models: Promise<ModelTable>,
    operation: Operation<never, unknown>,
    value: unknown,
    mode: ResponseValidation,
    signal: AbortSignal,
  ): Promise<void> {
    let table: ModelTable
    try {
      table = await rejectOnAbort(models, signal)
    } catch (error) {
      if (signal.aborted || mode === 'throw') throw error
      if (this.#findings.isDue(operation)) this.#findings.reportUnchecked(operation)
      return
    }
    await this.#validateBy(table[operation.response ?? ''], operation, value, mode)
  }

  #validateBy(
    model: LazyModel<unknown> | undefined,
    operation: Operation<never, unknown>,
    value: unknown,
    mode: ResponseValidation,
  ): Promise<void> | undefined {
    if (model === undefined) return undefined
    const fits = passesCheck(model, value)
    const secretIssues = operation.secrets === undefined ? noIssues : readSecretIssues(value)
    if (fits && secretIssues.length === 0) return undefined
    const received = { operation, model, value, fits, secretIssues }
    if (mode === 'throw') return refuse(received)
    // The schema of a model without a check sees every response, so it gets less of each.
    if (model.check === undefined) this.#explainLater({ ...received, value: takeSample(value) })
    else if (this.#findings.isDue(operation)) this.#explainLater(received)
    return undefined
  }

  /** After the response was handed out: loading a schema must not delay it, nor keep the process alive. */
  #explainLater(received: Received): void {
    if (this.#pending.push(received) === 1) setImmediate(() => this.#explainPending()).unref()
  }

  #explainPending(): void {
    for (const received of this.#pending.splice(0)) {
      const { operation } = received
      explain(received).then(
        (issues) => this.#findings.report(operation, issues),
        () => this.#findings.reportUnchecked(operation),
      )
    }
  }
}

function loadModels({ models }: Operation<never, unknown>): ModelTable | Promise<ModelTable> {
  try {
    return models()
  } catch (error) {
    return Promise.reject(error)
  }
}

async function refuse(received: Received): Promise<void> {
  const { operation, model } = received
  const issues = await explain(received)
  if (issues.length > 0) throw (await createInvalidValue(model, issues)).attach({ operation: operation.id })
}

async function explain({ model, value, fits, secretIssues }: Received): Promise<readonly ValidationIssue[]> {
  return fits ? secretIssues : [...secretIssues, ...(await explainValue(model, value))]
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
