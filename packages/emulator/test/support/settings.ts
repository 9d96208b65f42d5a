import { expect } from 'vitest'
import type { Api, ApiResponse } from './api-client.ts'

/** Sets a setting with a raw body. */
export function putRaw(
  api: Api,
  setting: string,
  body: string,
  contentType = 'text/plain',
): Promise<ApiResponse> {
  return api.raw(`/api/v1/settings/${setting}`, {
    method: 'PUT',
    headers: { authorization: api.authorization, 'content-type': contentType },
    body,
  })
}

/** Expects status 200, and returns the text of the response. */
export async function expectText(response: Promise<ApiResponse>): Promise<string> {
  const { status, text } = await response
  expect(status, text).toBe(200)
  return text
}
