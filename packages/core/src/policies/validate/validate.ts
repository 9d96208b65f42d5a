import type { ApiVersion } from '../../contract/api-version.ts'
import type { EncodedBody } from '../../contract/encode-body.ts'
import type { Contract, WrittenRequest } from '../../contract/operation.ts'
import type { Exchange, PipelineRequest } from '../../pipeline/exchange.ts'
import type { StepResult, Step } from '../../pipeline/step.ts'
import { areValidHeaders, areValidOptions } from '../../call/valid-options.ts'
import { fillPath, isUnknownInput, type KnownInput, readKnownInput, writeHeaders } from './known-input.ts'
import { writeQuery } from './query-parameters.ts'
import { refuseInput } from './refuse-input.ts'
import { writeBody } from './write-body.ts'

/**
 * Turns the caller's input into a request: path and query by the contract itself, the body by its model.
 * Whatever is wrong becomes a `ValidationError`, and nothing is sent.
 */
export function createValidateStep({ apiVersion }: { readonly apiVersion: ApiVersion }): Step {
  const inputs = new WeakMap<Contract, KnownInput>()
  const readInput = (contract: Contract): KnownInput => {
    let known = inputs.get(contract)
    if (known === undefined) {
      known = readKnownInput(contract)
      inputs.set(contract, known)
    }
    return known
  }
  // Those of the client itself are the same objects for every call.
  const valid = new WeakSet<object>()
  const isValid = <T extends object>(value: T, check: (value: T) => boolean): boolean => {
    if (valid.has(value)) return true
    const passes = check(value)
    if (passes) valid.add(value)
    return passes
  }
  return {
    name: 'validate',
    enter(exchange) {
      const { operation, options, request } = exchange
      const isPlain = isValid(options, areValidOptions) && isValid(request.headers, areValidHeaders)
      if (operation.written !== undefined) {
        return isPlain
          ? { exchange: { ...exchange, request: addWritten(request, operation.written) } }
          : refuseInput(({ createInputError }) => createInputError(exchange, undefined))
      }
      const known = readInput(operation)
      const located = isPlain ? locate(exchange, known) : undefined
      if (located === undefined)
        return refuseInput(({ createInputError }) => createInputError(exchange, known))
      if (operation.body === undefined) return { exchange: { ...exchange, request: located } }
      const writing = writeBody(exchange, apiVersion)
      return writing instanceof Promise
        ? awaitBody(exchange, located, writing)
        : addBody(exchange, located, writing)
    },
  }
}

/** Writes everything but the body; `undefined` where something of the input is not valid. */
function locate({ operation, input, request }: Exchange, known: KnownInput): PipelineRequest | undefined {
  const path = fillPath(known, input)
  const query = operation.query === undefined ? '' : writeQuery(known.query, input)
  const own = operation.headers === undefined ? {} : writeHeaders(operation.headers, input)
  if (path === undefined || query === undefined || own === undefined) return undefined
  if (!areValidHeaders(own) || Object.keys(input).some((name) => isUnknownInput(known, name, input[name])))
    return undefined
  const headers = operation.headers === undefined ? request.headers : { ...request.headers, ...own }
  return { ...request, path, query, headers }
}

function addBody(
  exchange: Exchange,
  request: PipelineRequest,
  { contentType, body }: EncodedBody,
): StepResult {
  const headers = { ...request.headers, 'content-type': contentType }
  return { exchange: { ...exchange, request: { ...request, headers, body } } }
}

async function awaitBody(
  exchange: Exchange,
  request: PipelineRequest,
  writing: Promise<EncodedBody>,
): Promise<StepResult> {
  return addBody(exchange, request, await writing)
}

function addWritten(request: PipelineRequest, { query, contentType, body }: WrittenRequest): PipelineRequest {
  if (body === undefined) return { ...request, query }
  const type = contentType === undefined ? {} : { 'content-type': contentType }
  return { ...request, query, headers: { ...request.headers, ...type }, body }
}
