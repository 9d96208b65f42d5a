import type { ValidationIssue } from '@cloudconnexa/errors'
import { rejectOnAbort } from '../../async/cancellation.ts'
import type { ResponseValidation } from '../../call/call-options.ts'
import type { Contract, ModelTable, Operation } from '../../contract/operation.ts'
import { createInvalidValue, passesCheck } from '../../model/check-value.ts'
import type { LazyModel } from '../../model/lazy-model.ts'
import { readSecretIssues } from '../../policies/decode/wrap-secrets.ts'
import type { Logger } from '../../logging/logger.ts'
import type { Clock } from '../../time/clock.ts'
import { explainReceived, type Received } from './received-response.ts'
import type { ResponseFindings } from './response-findings.ts'

// A schema takes long for a large page, and says the same of the next one.
const explainEvery = 60_000

/** What {@link ResponseValidator} is built from. */
export interface ResponseValidatorDependencies {
  readonly logger: Logger
  readonly clock: Clock
}

const noIssues: readonly ValidationIssue[] = []

/** Checks responses against their models, as strictly as the caller asked. */
export class ResponseValidator {
  readonly #logger: Logger
  readonly #clock: Clock
  readonly #pending: Received[] = []
  readonly #explainedAt = new Map<string, number>()
  /** Loaded with the first response that does not fit. */
  #findings: Promise<ResponseFindings> | undefined

  constructor({ logger, clock }: ResponseValidatorDependencies) {
    this.#logger = logger
    this.#clock = clock
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
      if (this.#isDue(operation)) this.#reportUnchecked(operation)
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
    // The schema of a model without a check sees every response; it gets less of each.
    if (model.check === undefined || this.#isDue(operation)) this.#explainLater(received)
    return undefined
  }

  /** After the response was handed out: loading a schema must not delay it, nor keep the process alive. */
  #explainLater(received: Received): void {
    if (this.#pending.push(received) === 1) setImmediate(() => this.#explainPending()).unref()
  }

  #explainPending(): void {
    for (const received of this.#pending.splice(0)) {
      this.#loadFindings()
        .then((findings) => findings.explain(received))
        .catch(() => this.#reportUnchecked(received.operation))
    }
  }

  #loadFindings(): Promise<ResponseFindings> {
    this.#findings ??= import('./response-findings.ts').then(
      ({ ResponseFindings: Findings }) => new Findings(this.#logger),
      (error: unknown) => {
        this.#findings = undefined
        throw error
      },
    )
    return this.#findings
  }

  /** Whether a response of an operation may be explained: once a minute. Asking counts as explaining. */
  #isDue({ id }: Contract): boolean {
    const now = this.#clock.monotonic()
    const last = this.#explainedAt.get(id)
    if (last !== undefined && now - last < explainEvery) return false
    this.#explainedAt.set(id, now)
    return true
  }

  /** Reports a response of which nobody can say whether it differs. */
  #reportUnchecked({ id: operation }: Contract): void {
    this.#logger.warn('a response could not be checked', { operation })
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
  const issues = await explainReceived(received)
  if (issues.length > 0) throw (await createInvalidValue(model, issues)).attach({ operation: operation.id })
}
