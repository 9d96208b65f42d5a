import { expect } from 'vitest'
import type { WireResponse } from './client.ts'
import { describeMismatch, type Operation } from './document.ts'

/** Operations that may respond without the documented body. */
const mayBeEmpty = new Set(['getDnsServerAddresses'])

/** Whether the request was carried out. */
export function isAccepted({ status }: WireResponse): boolean {
  return status >= 200 && status < 300
}

/** Expects a documented status, and a body that is valid for it. */
export function expectDocumented(operation: Operation, { status, headers, text }: WireResponse): void {
  const response = operation.responses[String(status)]
  expect(response, `the document has no status ${String(status)} for ${operation.id}`).toBeDefined()
  const schema = Object.values(response?.content ?? {})[0]?.schema
  if (text === '' && (schema === undefined || mayBeEmpty.has(operation.id))) return
  expect(schema, `${operation.id} must not respond with a body: ${text}`).toBeDefined()
  const isJson = String(headers['content-type']).startsWith('application/json')
  const wrong = describeMismatch(schema ?? {}, isJson ? JSON.parse(text) : text)
  expect(wrong, `${operation.id} responded ${text}`).toBeUndefined()
}

/** Expects one of the five error shapes. */
export function expectShape({ status, headers, text }: WireResponse): void {
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
  for (const message of Object.values(Object(body['errorDetails'])).flat()) {
    expect(message).toMatchObject({ message: expect.any(String) })
  }
}
