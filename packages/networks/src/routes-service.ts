import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftRoute } from './drafts.ts'
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
   * @example
   * ```ts
   * for await (const route of client.networks.routes.list({ networkId: '42' })) console.log(route.subnet)
   * ```
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
   * @throws {ValidationError} when the subnet overlaps another one of the account, or the API or the model refuses
   *   the body.
   * @throws {NotFoundError} when there is no network with this id.
   *
   * @example
   * ```ts
   * const route = await client.networks.routes.create('42', { value: '10.20.0.0/16', description: 'Lab' })
   * ```
   */
  create(networkId: string, route: NetworkRouteRequest, options?: CallOptions): Call<NetworkRouteResponse> {
    return this.#context.execute(createNetworkRoute, { networkId, body: route }, options)
  }

  /**
   * Reads one route.
   *
   * API 1.0, `getNetworkRoute`, GET /networks/routes/{id}
   *
   * @throws {NotFoundError} when there is no route with this id.
   *
   * @example
   * ```ts
   * const route = await client.networks.routes.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<NetworkRouteResponse> {
    return this.#context.execute(getNetworkRoute, { id }, options)
  }

  /**
   * Replaces a route: what is left out is cleared.
   *
   * API 1.0, `updateNetworkRoute`, PUT /networks/routes/{id}
   *
   * @throws {NotFoundError} when there is no route with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const route = await client.networks.routes.update('7', { value: '10.20.0.0/16', description: 'Lab' })
   * ```
   */
  update(id: string, route: NetworkRouteRequest, options?: CallOptions): Call<NetworkRouteResponse> {
    return this.#context.execute(updateNetworkRoute, { id, body: route }, options)
  }

  /**
   * Changes single properties of a route: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends
   * two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getNetworkRoute` and `updateNetworkRoute`
   *
   * @throws {NotFoundError} when there is no route with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const route = await client.networks.routes.patch('7', { description: 'Laboratory' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<NetworkRouteRequest>,
    options?: CallOptions,
  ): Promise<NetworkRouteResponse> {
    return patchResource<NetworkRouteResponse, NetworkRouteRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftRoute,
        changes,
        write: (route, shared) => this.update(id, route, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a route as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param route - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const route = await client.networks.routes.get('7')
   * const draft = client.networks.routes.draft(route)
   * ```
   */
  draft(route: NetworkRouteResponse): NetworkRouteRequest {
    return draftRoute(route)
  }

  /**
   * Deletes a route.
   *
   * API 1.0, `deleteNetworkRoute`, DELETE /networks/routes/{id}
   *
   * @throws {NotFoundError} when there is no route with this id.
   *
   * @example
   * ```ts
   * await client.networks.routes.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteNetworkRoute, { id }, options)
  }
}
