import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type { __Resource__Request, __Resource__Response } from './models/index.ts'

/**
 * The request that would write __a-resource-words__ as it was read. It names every property of the request: what else a response holds must
 * not get into one.
 */
export function draft__Resource__(response: __Resource__Response): __Resource__Request {
  return createDraft(response, ({ name, description }) =>
    toRequest<__Resource__Request>({ name, description }),
  )
}
