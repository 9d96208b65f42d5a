// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { AddDomainsRequest, RemoveDomainsRequest } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** Add or replace entries of the Cyber Shield allow list: `POST /cybershield/allow-list-add-domains`. Repeatable: a domain that is on the allow list already is replaced by itself. */
export const addAllowedDomains: Operation<{ readonly body: AddDomainsRequest }, void> = operation({
  id: 'addAllowedDomains',
  method: 'POST',
  path: '/cybershield/allow-list-add-domains',
  body: 'addDomainsRequest',
  repeatable: true,
})

/** Remove entries from the Cyber Shield allow list: `POST /cybershield/allow-list-remove-domains`. Repeatable: takes the named domains off the allow list; what is gone stays gone. */
export const removeAllowedDomains: Operation<{ readonly body: RemoveDomainsRequest }, void> = operation({
  id: 'removeAllowedDomains',
  method: 'POST',
  path: '/cybershield/allow-list-remove-domains',
  body: 'removeDomainsRequest',
  repeatable: true,
})

/** Add or replace entries of the Cyber Shield block list: `POST /cybershield/block-list-add-domains`. Repeatable: a domain that is on the block list already is replaced by itself. */
export const addBlockedDomains: Operation<{ readonly body: AddDomainsRequest }, void> = operation({
  id: 'addBlockedDomains',
  method: 'POST',
  path: '/cybershield/block-list-add-domains',
  body: 'addDomainsRequest',
  repeatable: true,
})

/** Remove entries from the Cyber Shield block list: `POST /cybershield/block-list-remove-domains`. Repeatable: takes the named domains off the block list; what is gone stays gone. */
export const removeBlockedDomains: Operation<{ readonly body: RemoveDomainsRequest }, void> = operation({
  id: 'removeBlockedDomains',
  method: 'POST',
  path: '/cybershield/block-list-remove-domains',
  body: 'removeDomainsRequest',
  repeatable: true,
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  addAllowedDomains,
  removeAllowedDomains,
  addBlockedDomains,
  removeBlockedDomains,
]
