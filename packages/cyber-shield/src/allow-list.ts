import type { Call, CallOptions } from '@cloudconnexa/core'
import type { Job, JobOptions } from '@cloudconnexa/core/service'
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
   * Adds any number of domains to the allow list, 1,000 with each request, one request after the other. A request
   * that fails does not end the job: its domains are failed rows of the report, and the others go on unless `stopOnFailure` is
   * set. Calling again is safe, because adding twice is the same as adding once.
   *
   * API 1.0, `addAllowedDomains`, POST /cybershield/allow-list-add-domains
   *
   * @param domains - Of domains that are the same but for case the last one counts.
   * @param options - `timeout` is that of all requests together; `onProgress` is called before each.
   * @returns The job: a promise of the report, with a row for every domain in the order of the input.
   * @throws {ValidationError} when the model refuses a domain, by its index in the whole input; then nothing was sent.
   *
   * @example
   * ```ts
   * const domains = ['wiki.example.com', 'shop.example.com']
   * const { counts } = await client.cyberShield.allowList.addAll(domains.map((domain) => ({ domain, comment: 'Internal' })))
   * ```
   */
  addAll(domains: Iterable<DomainAndComment>, options?: JobOptions): Job
  /**
   * Removes any number of domains from the allow list, 1,000 with each request, one request after the other. A request
   * that fails does not end the job: its domains are failed rows of the report, and the others go on unless `stopOnFailure` is
   * set. Calling again is safe, because removing twice is the same as removing once.
   *
   * API 1.0, `removeAllowedDomains`, POST /cybershield/allow-list-remove-domains
   *
   * @param domains - Domains; one that is not in the list does no harm.
   * @param options - `timeout` is that of all requests together; `onProgress` is called before each.
   * @returns The job: a promise of the report, with a row for every domain in the order of the input.
   * @throws {ValidationError} when the model refuses a domain, by its index in the whole input; then nothing was sent.
   *
   * @example
   * ```ts
   * await client.cyberShield.allowList.removeAll(['wiki.example.com', 'shop.example.com'])
   * ```
   */
  removeAll(domains: Iterable<string>, options?: JobOptions): Job
}
