import { ConfigurationError, ValidationError } from '@cloudconnexa/errors'
import { rejectOnAbort } from '../../async/cancellation.ts'
import { type ApiVersion, requireProperties } from '../../contract/api-version.ts'
import { encodeBody, type EncodedBody } from '../../contract/encode-body.ts'
import type { Contract, ModelTable } from '../../contract/operation.ts'
import { checkValue, passesCheck } from '../../model/check-value.ts'
import type { LazyModel } from '../../model/lazy-model.ts'
import type { Exchange } from '../../pipeline/exchange.ts'
import { loadMaskedSecretError } from '../../secrets/load-masked-secret-error.ts'
import { holdsMaskedSecrets } from '../../secrets/masked-secrets.ts'
import { refuseInput } from './refuse-input.ts'

/**
 * Checks the body of a call and writes it. There is nothing to wait for where its models are loaded and its check passes.
 *
 * @throws {ValidationError} when the body does not fit its model, or holds what is printed in place of a secret.
 * @throws {ConfigurationError} when the package does not have the model.
 */
export function writeBody(exchange: Exchange, apiVersion: ApiVersion): EncodedBody | Promise<EncodedBody> {
  const models = exchange.operation.models()
  if (!(models instanceof Promise)) {
    const model = models[exchange.operation.body ?? '']
    if (model !== undefined && passesCheck(model, exchange.input.body))
      return writeFitting(exchange, model, apiVersion)
  }
  return writeUnproven(exchange, models, apiVersion)
}

async function writeUnproven(
  exchange: Exchange,
  models: ModelTable | Promise<ModelTable>,
  apiVersion: ApiVersion,
): Promise<EncodedBody> {
  const { operation, input, signal } = exchange
  const table = models instanceof Promise ? await rejectOnAbort(models, signal) : models
  const model = table[operation.body ?? '']
  if (model === undefined) return refuseInput(({ createModelMissing }) => createModelMissing(operation))
  try {
    const checking = checkValue(model, input.body)
    if (checking !== undefined) await rejectOnAbort(checking, signal)
  } catch (error) {
    throw attachOperation(error, operation)
  }
  return writeFitting(exchange, model, apiVersion)
}

/** Writes a body that fits its model. */
function writeFitting(
  exchange: Exchange,
  model: LazyModel<unknown>,
  apiVersion: ApiVersion,
): EncodedBody | Promise<EncodedBody> {
  const { operation, input } = exchange
  const { bodyEncoding = 'json' } = operation
  const { body } = input
  if (bodyEncoding === 'bytes' && !(body instanceof Uint8Array))
    return refuseInput(({ createWrongBody }) => createWrongBody(exchange))
  // Models of plugins may not know which of their properties are secret.
  const isWhole = bodyEncoding === 'text'
  if (holdsMaskedSecrets(body, isWhole))
    return loadMaskedSecretError(body, isWhole).then((error) => {
      throw error.attach({ operation: operation.id })
    })
  requireProperties(operation, model, body, apiVersion)
  return encodeBody(body, bodyEncoding)
}

function attachOperation(error: unknown, { id }: Contract): unknown {
  if (error instanceof ValidationError || error instanceof ConfigurationError) error.attach({ operation: id })
  return error
}
