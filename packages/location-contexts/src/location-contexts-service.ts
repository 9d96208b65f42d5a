import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { locationContextDraft } from './location-context-draft.ts'
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
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: ListOptions): List<LocationContextResponse, PageLocationContextResponse> {
    return this.#context.paginate(listLocationContexts, pageNumbers<LocationContextResponse>(), options)
  }

  /**
   * Creates a location context policy.
   *
   * API 1.0, `createLocationContext`, POST /location-contexts
   *
   * @param policy - Besides `defaultCheck` at least one of `ipCheck` and `countryCheck`. `ips` are in CIDR notation, a
   *   single address as `192.0.2.1/32`; `countries` are codes of two capital letters.
   * @throws ValidationError when the API or the model refuses the body; accounts without this feature may be refused
   *   too.
   */
  create(policy: LocationContextRequest, options?: CallOptions): Call<LocationContextResponse> {
    return this.#context.execute(createLocationContext, { body: policy }, options)
  }

  /**
   * Reads one location context policy.
   *
   * API 1.0, `getLocationContext`, GET /location-contexts/{id}
   *
   * @throws NotFoundError when there is none with this id.
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
   * @throws NotFoundError, ValidationError
   */
  update(id: string, policy: LocationContextRequest, options?: CallOptions): Call<LocationContextResponse> {
    return this.#context.execute(updateLocationContext, { id, body: policy }, options)
  }

  /**
   * Changes single properties of a location context policy: reads it, merges, replaces it. Not atomic. `null` clears a
   * property. The checks are replaced as a whole.
   *
   * API 1.0, `getLocationContext` and `updateLocationContext`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<LocationContextRequest>,
    options?: CallOptions,
  ): Promise<LocationContextResponse> {
    return patchResource<LocationContextResponse, LocationContextRequest>({
      read: () => this.get(id, options),
      draft: locationContextDraft,
      changes,
      write: (policy) => this.update(id, policy, options),
    })
  }

  /**
   * Deletes a location context policy.
   *
   * API 1.0, `deleteLocationContext`, DELETE /location-contexts/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteLocationContext, { id }, options)
  }

  /**
   * The first location context policy with this name, whatever its case; `undefined` when there is none. The API cannot
   * search, so pages are read until it is found.
   *
   * API 1.0, `listLocationContexts`
   */
  findByName(name: string, options?: CallOptions): Call<LocationContextResponse | undefined> {
    return this.list(options).find((policy) => isSameName(policy.name, name))
  }
}
