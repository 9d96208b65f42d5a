import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftApplication } from './drafts.ts'
import type {
  NetworkApplicationRequest,
  NetworkApplicationResponse,
  PageNetworkApplicationResponse,
} from './models/index.gen.ts'
import {
  createNetworkApplication,
  deleteNetworkApplication,
  getNetworkApplication,
  listNetworkApplications,
  updateNetworkApplication,
} from './operations.gen.ts'

/** Options of a list of applications. */
export type ApplicationListOptions = ListOptions & {
  /** Only the applications of this network. */
  readonly networkId?: string
}

/** Applications: what is reached in a network by domain name. Written with `value`, read back with `domain`. */
export class ApplicationsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists applications, of all networks or of one.
   *
   * API 1.0, `listNetworkApplications`, GET /networks/applications
   *
   * @example
   * ```ts
   * for await (const application of client.networks.applications.list({ networkId: '42' })) {
   *   console.log(application.name)
   * }
   * ```
   */
  list(options?: ApplicationListOptions): List<NetworkApplicationResponse, PageNetworkApplicationResponse> {
    return this.#context.paginate(listNetworkApplications, pageNumbers<NetworkApplicationResponse>(), options)
  }

  /**
   * Adds an application to a network.
   *
   * API 1.0, `createNetworkApplication`, POST /networks/applications
   *
   * @param networkId - The network.
   * @param application - `customServiceTypes` go with `CUSTOM` in `serviceTypes`.
   * @throws {NotFoundError} when there is no network with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const application = await client.networks.applications.create('42', {
   *   name: 'Wiki',
   *   routes: [{ value: 'wiki.example.com' }],
   *   config: { serviceTypes: ['HTTPS'] },
   * })
   * ```
   */
  create(
    networkId: string,
    application: NetworkApplicationRequest,
    options?: CallOptions,
  ): Call<NetworkApplicationResponse> {
    return this.#context.execute(createNetworkApplication, { networkId, body: application }, options)
  }

  /**
   * Reads one application.
   *
   * API 1.0, `getNetworkApplication`, GET /networks/applications/{id}
   *
   * @throws {NotFoundError} when there is no application with this id.
   *
   * @example
   * ```ts
   * const application = await client.networks.applications.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<NetworkApplicationResponse> {
    return this.#context.execute(getNetworkApplication, { id }, options)
  }

  /**
   * Replaces an application: what is left out is cleared.
   *
   * API 1.0, `updateNetworkApplication`, PUT /networks/applications/{id}
   *
   * @throws {NotFoundError} when there is no application with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const application = await client.networks.applications.update('7', {
   *   name: 'Wiki',
   *   routes: [{ value: 'wiki.example.com' }],
   * })
   * ```
   */
  update(
    id: string,
    application: NetworkApplicationRequest,
    options?: CallOptions,
  ): Call<NetworkApplicationResponse> {
    return this.#context.execute(updateNetworkApplication, { id, body: application }, options)
  }

  /**
   * Changes single properties of an application: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getNetworkApplication` and `updateNetworkApplication`
   *
   * @throws {NotFoundError} when there is no application with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const application = await client.networks.applications.patch('7', { description: 'Team wiki' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<NetworkApplicationRequest>,
    options?: CallOptions,
  ): Promise<NetworkApplicationResponse> {
    return patchResource<NetworkApplicationResponse, NetworkApplicationRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftApplication,
        changes,
        write: (application, shared) => this.update(id, application, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write an application as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param application - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const application = await client.networks.applications.get('7')
   * const draft = client.networks.applications.draft(application)
   * ```
   */
  draft(application: NetworkApplicationResponse): NetworkApplicationRequest {
    return draftApplication(application)
  }

  /**
   * Deletes an application.
   *
   * API 1.0, `deleteNetworkApplication`, DELETE /networks/applications/{id}
   *
   * @throws {NotFoundError} when there is no application with this id.
   *
   * @example
   * ```ts
   * await client.networks.applications.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteNetworkApplication, { id }, options)
  }

  /**
   * The first application with this name, whatever its case; `undefined` when there is none. Names need not be
   * unique. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listNetworkApplications`
   *
   * @param options - `networkId` looks in one network only.
   *
   * @example
   * ```ts
   * const application = await client.networks.applications.findByName('wiki', { networkId: '42' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly networkId?: string },
  ): Promise<NetworkApplicationResponse | undefined> {
    return findByName(this.list(options), (application) => application.name, name)
  }
}
