import type { Call, CallOptions } from '@cloudconnexa/core'
import type { AddDomainsRequest, DomainAndComment, RemoveDomainsRequest } from './models/index.gen.ts'

/** The allow list of Cyber Shield: domains that are let through. The API can change it, and has no way to read it. */
export interface AllowList {
  /**
   * Adds domains to the allow list. One that is in the list already is replaced, with its comment; the others stay.
   *
   * API 1.0, `addAllowedDomains`, POST /cybershield/allow-list-add-domains
   *
   * @param request - At most 1,000 `domainAndComments`: fully qualified domain names, each once. Domain and comment
   *   together have at most 150 characters. The documentation disagrees on whether the comment may be left out.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * await client.cyberShield.allowList.add({
   *   domainAndComments: [{ domain: 'wiki.example.com', comment: 'Internal' }],
   * })
   * ```
   */
  add(request: AddDomainsRequest, options?: CallOptions): Call<void>
  /**
   * Removes domains from the allow list with their comments; the others stay.
   *
   * API 1.0, `removeAllowedDomains`, POST /cybershield/allow-list-remove-domains
   *
   * @param request - `domains`, each once.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * await client.cyberShield.allowList.remove({ domains: ['wiki.example.com'] })
   * ```
   */
  remove(request: RemoveDomainsRequest, options?: CallOptions): Call<void>
  /**
   * Adds any number of domains to the allow list, 1,000 with each request, one request after the other. When one fails, the
   * ones before it are done and the others are not; calling again is safe, because adding twice is the same as adding once.
   *
   * API 1.0, `addAllowedDomains`, POST /cybershield/allow-list-add-domains
   *
   * @param domains - Of domains that are the same but for case the last one counts.
   * @param options - `timeout` is that of all requests together.
   * @throws {ValidationError} when the API or the model refuses a domain.
   *
   * @example
   * ```ts
   * const domains = ['wiki.example.com', 'shop.example.com']
   * await client.cyberShield.allowList.addAll(domains.map((domain) => ({ domain, comment: 'Internal' })))
   * ```
   */
  addAll(domains: Iterable<DomainAndComment>, options?: CallOptions): Promise<void>
  /**
   * Removes any number of domains from the allow list, 1,000 with each request, one request after the other. When one fails, the
   * ones before it are done and the others are not; calling again is safe, because removing twice is the same as removing once.
   *
   * API 1.0, `removeAllowedDomains`, POST /cybershield/allow-list-remove-domains
   *
   * @param domains - Domains; one that is not in the list does no harm.
   * @param options - `timeout` is that of all requests together.
   * @throws {ValidationError} when the API or the model refuses a domain.
   *
   * @example
   * ```ts
   * await client.cyberShield.allowList.removeAll(['wiki.example.com', 'shop.example.com'])
   * ```
   */
  removeAll(domains: Iterable<string>, options?: CallOptions): Promise<void>
}
