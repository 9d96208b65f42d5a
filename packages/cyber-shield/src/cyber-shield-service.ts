import type { ServiceContext } from '@cloudconnexa/core/service'
import type { AllowList } from './allow-list.ts'
import type { BlockList } from './block-list.ts'
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
  /** Domains that are let through. */
  readonly allowList: AllowList
  /** Domains that are blocked. */
  readonly blockList: BlockList

  constructor(context: ServiceContext) {
    this.allowList = new DomainList(context, { add: addAllowedDomains, remove: removeAllowedDomains })
    this.blockList = new DomainList(context, { add: addBlockedDomains, remove: removeBlockedDomains })
  }
}
