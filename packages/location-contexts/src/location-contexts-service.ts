import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftLocationContext } from './draft-location-context.ts'
import type {
  LocationContextRequest,
  LocationContextResponse,
  PageLocationContextResponse,
} from './models/index.gen.ts'
import {
  createLocationContext,
  deleteLocationContext,
  getLocationContext,
  listLocationContexts,
  updateLocationContext,
} from './operations.gen.ts'

/**
 * Location context policies: from which addresses and countries the members of user groups may connect. The address is
 * looked at first, then the country; where neither says anything the default counts.
 */
export class LocationContextsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists location context policies.
   *
   * API 1.0, `listLocationContexts`, GET /location-contexts
   *
   * @example
   * ```ts
   * for await (const policy of client.locationContexts.list()) console.log(policy.name)
   * ```
   */
  list(options?: ListOptions): List<LocationContextResponse, PageLocationContextResponse> {
    return this.#context.paginate(listLocationContexts, pageNumbers<LocationContextResponse>(), options)
  }

  /**
   * Creates a location context policy.
   *
   * API 1.0, `createLocationContext`, POST /location-contexts
   *
   * @param policy - Besides `defaultCheck` at least one of `ipCheck` and `countryCheck`. `ips` are in CIDR notation,
   *   a single address as `192.0.2.1/32`; `countries` are codes of two capital letters.
   * @throws {ValidationError} when the API or the model refuses the body; accounts without this feature may be
   *   refused too.
   *
   * @example
   * ```ts
   * const policy = await client.locationContexts.create({
   *   name: 'Office and home country',
   *   userGroupsIds: ['7'],
   *   ipCheck: { allowed: true, ips: [{ ip: '192.0.2.0/24', description: 'Office' }] },
   *   countryCheck: { allowed: true, countries: ['IT'] },
   *   defaultCheck: { allowed: false },
   * })
   * ```
   */
  create(policy: LocationContextRequest, options?: CallOptions): Call<LocationContextResponse> {
    return this.#context.execute(createLocationContext, { body: policy }, options)
  }

  /**
   * Reads one location context policy.
   *
   * API 1.0, `getLocationContext`, GET /location-contexts/{id}
   *
   * @throws {NotFoundError} when there is no location context policy with this id.
   *
   * @example
   * ```ts
   * const policy = await client.locationContexts.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<LocationContextResponse> {
    return this.#context.execute(getLocationContext, { id }, options)
  }

  /**
   * Replaces a location context policy: what is left out is cleared. Use {@link LocationContextsService.patch} to change
   * single properties.
   *
   * API 1.0, `updateLocationContext`, PUT /location-contexts/{id}
   *
   * @param policy - The rules of {@link LocationContextsService.create}.
   * @throws {NotFoundError} when there is no location context policy with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const policy = await client.locationContexts.update('42', {
   *   name: 'Home country',
   *   countryCheck: { allowed: true, countries: ['IT', 'DE'] },
   *   defaultCheck: { allowed: false },
   * })
   * ```
   */
  update(id: string, policy: LocationContextRequest, options?: CallOptions): Call<LocationContextResponse> {
    return this.#context.execute(updateLocationContext, { id, body: policy }, options)
  }

  /**
   * Changes single properties of a location context policy: reads it, merges, replaces it. Not atomic. `null` clears
   * a property. The checks are replaced as a whole. Sends two requests, so the result is a plain promise; `timeout`
   * is that of both together.
   *
   * API 1.0, `getLocationContext` and `updateLocationContext`
   *
   * @throws {NotFoundError} when there is no location context policy with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const policy = await client.locationContexts.patch('42', { defaultCheck: { allowed: true } })
   * ```
   */
  patch(
    id: string,
    changes: Patch<LocationContextRequest>,
    options?: CallOptions,
  ): Promise<LocationContextResponse> {
    return patchResource<LocationContextResponse, LocationContextRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftLocationContext,
        changes,
        write: (policy, shared) => this.update(id, policy, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a location context policy as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param policy - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const policy = await client.locationContexts.get('42')
   * const draft = client.locationContexts.draft(policy)
   * ```
   */
  draft(policy: LocationContextResponse): LocationContextRequest {
    return draftLocationContext(policy)
  }

  /**
   * Deletes a location context policy.
   *
   * API 1.0, `deleteLocationContext`, DELETE /location-contexts/{id}
   *
   * @throws {NotFoundError} when there is no location context policy with this id.
   *
   * @example
   * ```ts
   * await client.locationContexts.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteLocationContext, { id }, options)
  }

  /**
   * The first location context policy with this name, whatever its case; `undefined` when there is none. The API
   * cannot search, so pages are read until it is found. That may take several requests, so the result is a plain
   * promise.
   *
   * API 1.0, `listLocationContexts`
   *
   * @example
   * ```ts
   * const policy = await client.locationContexts.findByName('home country')
   * ```
   */
  findByName(name: string, options?: CallOptions): Promise<LocationContextResponse | undefined> {
    return findByName(this.list(options), (policy) => policy.name, name)
  }
}
