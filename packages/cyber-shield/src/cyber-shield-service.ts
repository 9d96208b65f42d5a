import type { ServiceContext } from '@cloudconnexa/core/service'
import { DomainList } from './domain-list.ts'
import {
  addAllowedDomains,
  addBlockedDomains,
  removeAllowedDomains,
  removeBlockedDomains,
} from './operations.gen.ts'

// All four are repeatable: an entry that is there is replaced by itself, and one that is gone stays gone.

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
