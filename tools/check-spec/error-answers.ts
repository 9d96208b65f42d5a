import { inspect } from 'node:util'
import { createErrorFromResponse } from '@cloudconnexa/errors/runtime'
import type { ApiDocument } from '../generate/document.ts'
import type { Finding } from './finding.ts'
import { madeUpValue } from './made-up-value.ts'

const schemaName = 'ErrorResponse'
/** One status that the errors package knows by name, and one for which it has to take the answer's word. */
const statuses = [400, 418]

/** Sends an error answer with everything that the document describes through the errors package: no text may get lost. */
export function compareErrorAnswers(document: ApiDocument): readonly Finding[] {
  const body = JSON.stringify(madeUpValue({ $ref: schemaName }, document))
  const errors = statuses.map((status) => createErrorFromResponse({ status, headers: {}, body, now: 0 }))
  const kept = inspect(
    errors.map((error) => [error.message, Reflect.get(error, 'issues')]),
    { depth: 10 },
  )
  const texts = new Set(body.match(/made-up-\w+/g))
  return [...texts]
    .filter((text) => !kept.includes(text))
    .map((text) => {
      const property = text.slice('made-up-'.length)
      return {
        about: 'schema',
        name: schemaName,
        text: `${schemaName}: createErrorFromResponse loses the ${property} that the document describes`,
      }
    })
}
