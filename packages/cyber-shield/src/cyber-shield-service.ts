import type { Contract, ServiceContext } from '@cloudconnexa/core'
import { DomainList } from './domain-list.ts'
import { operation } from './operation.ts'

// All four are repeatable: an entry that is there is replaced by itself, and one that is gone stays gone.
const addAllowedDomains = operation({
  id: 'addAllowedDomains',
  method: 'POST',
  path: '/cybershield/allow-list-add-domains',
  body: 'addDomainsRequest',
  repeatable: true,
})
const removeAllowedDomains = operation({
  id: 'removeAllowedDomains',
  method: 'POST',
  path: '/cybershield/allow-list-remove-domains',
  body: 'removeDomainsRequest',
  repeatable: true,
})
const addBlockedDomains = operation({
  id: 'addBlockedDomains',
  method: 'POST',
  path: '/cybershield/block-list-add-domains',
  body: 'addDomainsRequest',
  repeatable: true,
})
const removeBlockedDomains = operation({
  id: 'removeBlockedDomains',
  method: 'POST',
  path: '/cybershield/block-list-remove-domains',
  body: 'removeDomainsRequest',
  repeatable: true,
})

/** Contracts of the operations on Cyber Shield. */
export const cyberShieldOperations: readonly Contract[] = [
  addAllowedDomains,
  removeAllowedDomains,
  addBlockedDomains,
  removeBlockedDomains,
]

/** Cyber Shield: its lists of domains. Domain filtering is off by default, and the API has no operation to turn it on. */
export class CyberShieldService {
  /**
   * Domains that are let through.
   *
   * API 1.0, `addAllowedDomains`, POST /cybershield/allow-list-add-domains;
   * API 1.0, `removeAllowedDomains`, POST /cybershield/allow-list-remove-domains
   */
  readonly allowList: DomainList
  /**
   * Domains that are blocked.
   *
   * API 1.0, `addBlockedDomains`, POST /cybershield/block-list-add-domains;
   * API 1.0, `removeBlockedDomains`, POST /cybershield/block-list-remove-domains
   */
  readonly blockList: DomainList

  constructor(context: ServiceContext) {
    this.allowList = new DomainList(context, { add: addAllowedDomains, remove: removeAllowedDomains })
    this.blockList = new DomainList(context, { add: addBlockedDomains, remove: removeBlockedDomains })
  }
}
