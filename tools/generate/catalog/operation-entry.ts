import type { CatalogOperation } from '../../../packages/core/src/catalog/catalog.ts'
import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import { buildContract } from '../contracts/operation-contract.ts'
import type { Operation } from '../spec/document.ts'
import { getEffect } from '../spec/effects.ts'
import { findPropertyPaths } from '../spec/property-paths.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import { findParameterReference, findPathReference } from '../spec/references.ts'
import { isSecretProperty } from '../spec/secrets.ts'
import { createSchema, type SchemaFacts } from './model-schema.ts'

/** Everything that is known of the operations of a section. */
export type CatalogFacts = OperationFacts & SchemaFacts

/** What a catalog says of an operation. */
export function createOperationEntry(
  operation: Operation,
  paging: CatalogOperation['paging'],
  facts: CatalogFacts,
): CatalogOperation {
  const contract = buildContract(operation, facts.forms, facts)
  const { id, method, path, since, secrets: responseSecrets } = contract
  const requestSecrets = findPropertyPaths(operation.body ?? {}, facts.document, (schemaName, name) =>
    isSecretProperty(facts.secrets, schemaName, name) ? 'secret' : undefined,
  )
  return {
    id,
    method,
    path,
    ...(since === undefined ? {} : { since }),
    effect: getEffect(facts.effects, operation),
    isRepeatable: method !== 'POST' || contract.repeatable === true,
    ...(paging === undefined ? {} : { paging }),
    ...(contract.body === undefined ? {} : { body: contract.bodyEncoding ?? 'json' }),
    ...(contract.response === undefined ? {} : { response: contract.responseEncoding ?? 'json' }),
    ...(requestSecrets.size === 0 ? {} : { requestSecrets: [...requestSecrets.keys()] }),
    ...(responseSecrets === undefined ? {} : { responseSecrets }),
  }
}

/** How the list of an operation is read. */
export function findPaging({ optionalQuery }: Operation): NonNullable<CatalogOperation['paging']> {
  if (optionalQuery.includes('cursor')) return 'cursors'
  return optionalQuery.includes('page') ? 'pages' : 'array'
}

/** Where a parameter of an operation stands; `undefined` where it has none of this name. */
export function findParameterPlace(operation: Operation, name: string): 'path' | 'query' | undefined {
  if (operation.pathParameters.includes(name)) return 'path'
  return [...operation.requiredQuery, ...operation.optionalQuery].includes(name) ? 'query' : undefined
}

/** The schema of a path or query parameter of an operation; `undefined` where it has none of this name. */
export function createParameterSchema(
  operation: Operation,
  name: string,
  facts: CatalogFacts,
): CatalogSchema | undefined {
  const place = findParameterPlace(operation, name)
  if (place === undefined) return undefined
  const wire = facts.wireFacts.get(operation.id)
  const schema = wire?.query.get(name)?.schema ?? { type: 'string' }
  const description = wire?.descriptions.get(name)
  const reference =
    place === 'path'
      ? findPathReference(facts.references, operation, name, facts.document)
      : findParameterReference(facts.references, operation.id, name)
  const described = description === undefined ? schema : { ...schema, description }
  return createSchema(described, { side: 'request' }, facts, { reference })
}
