import { inspect } from 'node:util'
import { createErrorFromResponse } from '@cloudconnexa/errors/failures'
import type { ApiDocument } from '../generate/spec/document.ts'
import type { Finding } from './finding.ts'
import { createFullValue, samplePrefix } from './create-full-value.ts'

const schemaName = 'ErrorResponse'
/** One status that the errors package knows by name, and one for which it has to rely on the body. */
const statuses = [400, 418]

/** Sends an error response with everything that the document describes through the errors package: no string may get lost. */
export function checkErrorResponses(document: ApiDocument): readonly Finding[] {
  const body = JSON.stringify(createFullValue({ $ref: schemaName }, document))
  const errors = statuses.map((status) => createErrorFromResponse({ status, headers: {}, body, now: 0 }))
  const kept = inspect(
    errors.map((error) => [error.message, Reflect.get(error, 'issues')]),
    { depth: 10 },
  )
  const samples = new Set(body.match(new RegExp(`${samplePrefix}\\w+`, 'g')))
  return [...samples]
    .filter((sample) => !kept.includes(sample))
    .map((sample) => {
      const property = sample.slice(samplePrefix.length)
      return {
        id: '',
        text: `${schemaName}: the errors package loses the ${property} that the document describes`,
      }
    })
}
