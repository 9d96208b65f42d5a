import { expect } from 'vitest'
import type { WireAnswer } from './client.ts'
import { complaints, type Operation } from './document.ts'

/** Operations that may answer without the body that the document promises. */
const mayBeEmpty = new Set(['getDnsServerAddresses'])

/** Whether the answer says that the request was carried out. */
export function isAccepted({ status }: WireAnswer): boolean {
  return status >= 200 && status < 300
}

/** A successful answer has a status of the document, and a body that is valid for it. */
export function expectDocumented(operation: Operation, { status, headers, text }: WireAnswer): void {
  const response = operation.responses[String(status)]
  expect(response, `the document has no status ${String(status)} for ${operation.id}`).toBeDefined()
  const schema = Object.values(response?.content ?? {})[0]?.schema
  if (text === '' && (schema === undefined || mayBeEmpty.has(operation.id))) return
  expect(schema, `${operation.id} must not answer with a body: ${text}`).toBeDefined()
  const isJson = String(headers['content-type']).startsWith('application/json')
  const wrong = complaints(schema ?? {}, isJson ? JSON.parse(text) : text)
  expect(wrong, `${operation.id} answered ${text}`).toBeUndefined()
}

/** A refusal has one of the five shapes. */
export function expectShape({ status, headers, text }: WireAnswer): void {
  if (text === '') {
    expect([401, 404, 429]).toContain(status)
    return
  }
  expect(headers['content-type']).toContain('application/json')
  const body: Record<string, unknown> = JSON.parse(text)
  if (status === 404) {
    expect(body).toEqual({
      path: expect.any(String),
      requestId: expect.any(String),
      status: 404,
      statusError: 'Not Found',
      timestamp: expect.any(Number),
    })
    return
  }
  expect([400, 415]).toContain(status)
  expect(body['statusError']).toBe(status === 400 ? 'Bad Request' : 'Unsupported Media Type')
  if (body['errorDetails'] === undefined) {
    expect(body).toEqual({ errorMessage: expect.any(String), statusError: expect.any(String) })
    return
  }
  expect(status).toBe(400)
  for (const complaint of Object.values(Object(body['errorDetails'])).flat()) {
    expect(complaint).toMatchObject({ message: expect.any(String) })
  }
}
