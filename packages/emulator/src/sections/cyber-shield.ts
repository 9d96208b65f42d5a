import { empty, refused } from '../answers.ts'
import type { Collection } from '../collection.ts'
import type { State } from '../state.ts'
import type { ShieldedDomainRecord } from '../workspace-records.ts'
import { bodyOf, given, type Handler, type Section } from './section.ts'

type Domains = (state: State) => Collection<ShieldedDomainRecord>

interface AddDomainsRequest {
  readonly domainAndComments?: readonly { readonly domain: string; readonly comment?: string }[]
}

interface RemoveDomainsRequest {
  readonly domains?: readonly string[]
}

/** Of a domain and its comment together. */
const longestEntry = 150
const label = String.raw`[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?`
const fullyQualified = new RegExp(String.raw`^(?=.{1,253}\.?$)(${label}\.)+${label}\.?$`, 'i')

/** Section Cyber Shield: the lists can be changed, but not read. */
export const cyberShield: Section = {
  handlers: {
    addAllowedDomains: adder((state) => state.allowedDomains),
    removeAllowedDomains: remover((state) => state.allowedDomains),
    addBlockedDomains: adder((state) => state.blockedDomains),
    removeBlockedDomains: remover((state) => state.blockedDomains),
  },
}

/** An entry that exists already is replaced, and of duplicates the last wins. */
function adder(domainsOf: Domains): Handler {
  return (call, { state }) => {
    const { domainAndComments } = bodyOf<AddDomainsRequest>(call)
    if (domainAndComments === undefined) throw refused('domainAndComments', 'must not be null')
    // Everything is checked before anything is stored.
    for (const [index, { domain, comment = '' }] of domainAndComments.entries()) {
      const key = `domainAndComments[${String(index)}]`
      if (!fullyQualified.test(domain))
        throw refused(`${key}.domain`, 'must be a fully qualified domain name')
      if (domain.length + comment.length > longestEntry) {
        throw refused(key, `Domain and comment can have at most ${String(longestEntry)} characters`)
      }
    }
    for (const { domain, comment } of domainAndComments) {
      domainsOf(state).put({ id: idOf(domain), domain, ...given('comment', comment) })
    }
    return empty(200)
  }
}

/** Domains that are not in the list are passed over. */
function remover(domainsOf: Domains): Handler {
  return (call, { state }) => {
    const { domains } = bodyOf<RemoveDomainsRequest>(call)
    if (domains === undefined) throw refused('domains', 'must not be null')
    for (const domain of domains) domainsOf(state).remove(idOf(domain))
    return empty(200)
  }
}

function idOf(domain: string): string {
  return domain.toLowerCase()
}
