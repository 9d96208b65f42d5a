// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isAddDomainsRequest, type AddDomainsRequest } from './add-domains-request.gen.ts'
import { isRemoveDomainsRequest, type RemoveDomainsRequest } from './remove-domains-request.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const addDomainsRequest: LazyModel<AddDomainsRequest> = {
  name: 'AddDomainsRequest',
  kind: 'request',
  check: isAddDomainsRequest,
  explain: async () => (await load()).addDomainsRequest.schema,
}

export const removeDomainsRequest: LazyModel<RemoveDomainsRequest> = {
  name: 'RemoveDomainsRequest',
  kind: 'request',
  check: isRemoveDomainsRequest,
  explain: async () => (await load()).removeDomainsRequest.schema,
}
