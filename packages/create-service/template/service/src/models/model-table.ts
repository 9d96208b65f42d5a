import type { LazyModel } from '@cloudconnexa/core/service'
import type { Page__Resource__Response } from './page-__resource-file__-response.ts'
import type { __Resource__Request } from './__resource-file__-request.ts'
import type { __Resource__Response } from './__resource-file__-response.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.ts')

export const page__Resource__Response: LazyModel<Page__Resource__Response> = {
  name: 'Page__Resource__Response',
  kind: 'response',
  explain: async () => (await load()).page__Resource__Response.schema,
}

export const __resource__Request: LazyModel<__Resource__Request> = {
  name: '__Resource__Request',
  kind: 'request',
  explain: async () => (await load()).__resource__Request.schema,
}

export const __resource__Response: LazyModel<__Resource__Response> = {
  name: '__Resource__Response',
  kind: 'response',
  explain: async () => (await load()).__resource__Response.schema,
}
