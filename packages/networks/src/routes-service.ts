import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { routeDraft } from './drafts.ts'
import type {
  NetworkRouteRequest,
  NetworkRouteResponse,
  PageNetworkRouteResponse,
} from './models/index.gen.ts'
import {
  createNetworkRoute,
  deleteNetworkRoute,
  getNetworkRoute,
  listNetworkRoutes,
  updateNetworkRoute,
} from './operations.gen.ts'

/** Options of a list of routes. */
export type RouteListOptions = ListOptions & {
  /** Only the routes of this network. */
  readonly networkId?: string
}

/** Routes: the subnets of a network. Written as `value`, read back as `subnet` and `type`. */
export class RoutesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists routes, of all networks or of one.
   *
   * API 1.0, `listNetworkRoutes`, GET /networks/routes
   *
   * @param options - `networkId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: RouteListOptions): List<NetworkRouteResponse, PageNetworkRouteResponse> {
    return this.#context.paginate(listNetworkRoutes, pageNumbers<NetworkRouteResponse>(), options)
  }

  /**
   * Adds a route to a network.
   *
   * API 1.0, `createNetworkRoute`, POST /networks/routes
   *
   * @param networkId - The network.
   * @param route - `value` is a subnet in CIDR notation.
   * @throws ValidationError when the subnet overlaps another one of the account, NotFoundError for an unknown network.
   */
  create(networkId: string, route: NetworkRouteRequest, options?: CallOptions): Call<NetworkRouteResponse> {
    return this.#context.execute(createNetworkRoute, { networkId, body: route }, options)
  }

  /**
   * Reads one route.
   *
   * API 1.0, `getNetworkRoute`, GET /networks/routes/{id}
   *
   * @throws NotFoundError
   */
  get(id: string, options?: CallOptions): Call<NetworkRouteResponse> {
    return this.#context.execute(getNetworkRoute, { id }, options)
  }

  /**
   * Replaces a route: what is left out is cleared.
   *
   * API 1.0, `updateNetworkRoute`, PUT /networks/routes/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  update(id: string, route: NetworkRouteRequest, options?: CallOptions): Call<NetworkRouteResponse> {
    return this.#context.execute(updateNetworkRoute, { id, body: route }, options)
  }

  /**
   * Changes single properties of a route: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getNetworkRoute` and `updateNetworkRoute`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<NetworkRouteRequest>,
    options?: CallOptions,
  ): Promise<NetworkRouteResponse> {
    return patchResource<NetworkRouteResponse, NetworkRouteRequest>({
      read: () => this.get(id, options),
      draft: routeDraft,
      changes,
      write: (route) => this.update(id, route, options),
    })
  }

  /**
   * Deletes a route.
   *
   * API 1.0, `deleteNetworkRoute`, DELETE /networks/routes/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteNetworkRoute, { id }, options)
  }
}
