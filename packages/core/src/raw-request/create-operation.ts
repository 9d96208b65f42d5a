import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import type { HttpMethod, Operation } from '../contract/operation.ts'
import { findHeaderIssues } from '../call/call-option-issues.ts'
import { findPropertyIssues } from './property-issues.ts'
import { parseBySchema } from './parse-by-schema.ts'
import type { RawRequest } from './raw-request.ts'
import { writeBody } from './write-body.ts'
import { findPathIssue } from './write-path.ts'
import { writeQuery } from './write-query.ts'

/** What of a raw request may hold secrets, for the pipeline to withhold. */
export interface RawInput {
  /** The parameters of the query. */
  readonly query: unknown
  /** The request body. */
  readonly body: unknown
}

// An object and no array, because a new method that is missing here does not compile.
const methods: Readonly<Record<HttpMethod, true>> = {
  GET: true,
  PUT: true,
  POST: true,
  PATCH: true,
  DELETE: true,
}
const encodings = ['json', 'text', 'bytes']

/**
 * Makes an operation of one request.
 *
 * @throws {ValidationError} (`REQUEST_INVALID`) when something is wrong with the request. Nothing of it is quoted but names.
 */
export function createRawOperation<T>(request: RawRequest<T>): Operation<RawInput, T> {
  const issues: ValidationIssue[] = [...findPropertyIssues(request, requestProperties)]
  if (typeof request !== 'object' || request === null) throw createInvalidRequest('request', issues)
  const { method, path, query, body, contentType, responseType = 'json', schema } = request
  if (!Object.hasOwn(methods, method))
    issues.push({ path: 'method', message: `must be one of ${Object.keys(methods).join(', ')}` })
  const pathIssue = findPathIssue(path)
  if (pathIssue !== undefined) issues.push({ path: 'path', message: pathIssue })
  const writtenQuery = writeQuery(query, issues)
  if (method === 'GET' && body !== undefined)
    issues.push({ path: 'body', message: 'cannot be sent with GET' })
  const encoded = writeBody(body, issues)
  issues.push(...findContentTypeIssues(contentType))
  if (!encodings.includes(responseType))
    issues.push({ path: 'responseType', message: `must be one of ${encodings.join(', ')}` })
  if (schema !== undefined && typeof schema?.['~standard']?.validate !== 'function')
    issues.push({ path: 'schema', message: 'must be a Standard Schema' })
  if (issues.length > 0)
    throw createInvalidRequest(pathIssue === undefined ? `${method} ${path}` : 'request', issues)
  return {
    id: `${method} ${path}`,
    method,
    path,
    response: 'body',
    responseEncoding: responseType,
    // An empty string and no bytes are results, too.
    ...(responseType === 'json' ? { mayBeEmpty: true } : {}),
    models: loadNothing,
    written: {
      query: writtenQuery,
      ...(encoded === undefined
        ? {}
        : { contentType: contentType ?? encoded.contentType, body: encoded.body }),
      ...(schema === undefined ? {} : { parse: (value) => parseBySchema(schema, value) }),
    },
  }
}

// A record, because a new property that is missing here does not compile.
const requestProperties: Readonly<Record<keyof RawRequest, true>> = {
  method: true,
  path: true,
  query: true,
  body: true,
  contentType: true,
  responseType: true,
  schema: true,
}

async function loadNothing(): Promise<Readonly<Record<string, never>>> {
  return {}
}

function findContentTypeIssues(contentType: unknown): readonly ValidationIssue[] {
  if (contentType === undefined) return []
  const isValid =
    typeof contentType === 'string' &&
    /^[\x21-\x7e][\x20-\x7e]*$/.test(contentType) &&
    findHeaderIssues({ 'content-type': contentType }).length === 0
  return isValid ? [] : [{ path: 'contentType', message: 'must be a media type such as application/json' }]
}

/** Creates the error of a raw request that cannot be sent. */
export function createInvalidRequest(name: string, issues: readonly ValidationIssue[]): ValidationError {
  const summary = issues.map(({ path, message }) => `${path} ${message}`).join('; ')
  return new ValidationError(`${name} is not valid: ${summary}.`, {
    code: 'REQUEST_INVALID',
    hint: 'Nothing was sent. Correct the arguments named in `issues`.',
    issues,
    origin: 'client',
    outcome: 'not-sent',
  }).attach({ operation: name })
}
