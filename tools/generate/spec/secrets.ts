import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiDocument } from './document.ts'

/** What must never be printed, each with the reason. */
export interface Secrets {
  /** Schema name -> property name -> reason. */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Operation id -> reason: the whole response is secret. */
  readonly responses: Readonly<Record<string, string>>
}

/** Reads `spec/secrets.json`. */
export function readSecrets(specFolder: string): Secrets {
  // The file is part of this repository; `checkSecrets` compares its contents with the API document.
  return JSON.parse(readFileSync(join(specFolder, 'secrets.json'), 'utf8')) as Secrets
}

/** Compares the list of secrets with the API document; returns one sentence per mistake. */
export function checkSecrets(secrets: Secrets, document: ApiDocument): readonly string[] {
  const problems: string[] = []
  for (const [schemaName, properties] of Object.entries(secrets.properties)) {
    for (const property of Object.keys(properties)) {
      const type = document.schemas.get(schemaName)?.properties?.[property]?.type
      if (type !== 'string')
        problems.push(`spec/secrets.json: ${schemaName}.${property} is not a string of the API document`)
    }
  }
  for (const id of Object.keys(secrets.responses)) {
    const type = document.operations.find((operation) => operation.id === id)?.response?.type
    if (type !== 'string')
      problems.push(`spec/secrets.json: ${id} is not an operation whose response is a string`)
  }
  return problems
}

/** Whether a property of a named schema is secret. */
export function isSecretProperty(secrets: Secrets, schemaName: string, property: string): boolean {
  return secrets.properties[schemaName]?.[property] !== undefined
}

/** Whether the whole response of an operation is secret. */
export function isSecretResponse(secrets: Secrets, operationId: string): boolean {
  return secrets.responses[operationId] !== undefined
}
