import { createPropertyError } from '../../api/api-error.ts'
import { createResponse } from '../../api/response.ts'
import type { Collection } from '../../state/collection.ts'
import type { ShieldedDomainRecord } from '../../state/records/cloud-id-records.ts'
import type { State } from '../../state/state.ts'
import { type Handler, optional, readBody, type Section } from '../shared/section.ts'

/** Selects one of the two lists. */
type SelectList = (state: State) => Collection<ShieldedDomainRecord>

interface AddDomainsRequest {
  readonly domainAndComments?: readonly { readonly domain: string; readonly comment?: string }[]
}

interface RemoveDomainsRequest {
  readonly domains?: readonly string[]
}

/** Maximum length of a domain and its comment together. */
const maximumLength = 150
const label = String.raw`[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?`
const fullyQualified = new RegExp(String.raw`^(?=.{1,253}\.?$)(${label}\.)+${label}\.?$`, 'i')

/** Section Cyber Shield: the lists can be changed, but not read. */
export const cyberShield: Section = {
  handlers: {
    addAllowedDomains: createAddHandler((state) => state.allowedDomains),
    removeAllowedDomains: createRemoveHandler((state) => state.allowedDomains),
    addBlockedDomains: createAddHandler((state) => state.blockedDomains),
    removeBlockedDomains: createRemoveHandler((state) => state.blockedDomains),
  },
}

/** An existing entry is replaced; the last one of duplicates wins. */
function createAddHandler(selectList: SelectList): Handler {
  return (call, { state }) => {
    const { domainAndComments } = readBody<AddDomainsRequest>(call)
    if (domainAndComments === undefined) throw createPropertyError('domainAndComments', 'must not be null')
    // Everything is checked before anything is stored.
    for (const [index, { domain, comment = '' }] of domainAndComments.entries()) {
      const key = `domainAndComments[${String(index)}]`
      if (!fullyQualified.test(domain))
        throw createPropertyError(`${key}.domain`, 'must be a fully qualified domain name')
      if (domain.length + comment.length > maximumLength) {
        throw createPropertyError(
          key,
          `Domain and comment can have at most ${String(maximumLength)} characters`,
        )
      }
    }
    for (const { domain, comment } of domainAndComments) {
      selectList(state).put({ id: toEntryId(domain), domain, ...optional('comment', comment) })
    }
    return createResponse(200)
  }
}

/** Domains that are not in the list are ignored. */
function createRemoveHandler(selectList: SelectList): Handler {
  return (call, { state }) => {
    const { domains } = readBody<RemoveDomainsRequest>(call)
    if (domains === undefined) throw createPropertyError('domains', 'must not be null')
    for (const domain of domains) selectList(state).remove(toEntryId(domain))
    return createResponse(200)
  }
}

function toEntryId(domain: string): string {
  return domain.toLowerCase()
}
