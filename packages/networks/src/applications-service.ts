import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { applicationDraft } from './drafts.ts'
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
   * @param options - `networkId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
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
   * @throws ValidationError, NotFoundError for an unknown network.
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
   * @throws NotFoundError
   */
  get(id: string, options?: CallOptions): Call<NetworkApplicationResponse> {
    return this.#context.execute(getNetworkApplication, { id }, options)
  }

  /**
   * Replaces an application: what is left out is cleared.
   *
   * API 1.0, `updateNetworkApplication`, PUT /networks/applications/{id}
   *
   * @throws NotFoundError, ValidationError
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
   *
   * API 1.0, `getNetworkApplication` and `updateNetworkApplication`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<NetworkApplicationRequest>,
    options?: CallOptions,
  ): Promise<NetworkApplicationResponse> {
    return patchResource<NetworkApplicationResponse, NetworkApplicationRequest>({
      read: () => this.get(id, options),
      draft: applicationDraft,
      changes,
      write: (application) => this.update(id, application, options),
    })
  }

  /**
   * Deletes an application.
   *
   * API 1.0, `deleteNetworkApplication`, DELETE /networks/applications/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteNetworkApplication, { id }, options)
  }

  /**
   * The first application with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   *
   * API 1.0, `listNetworkApplications`
   *
   * @param options - `networkId` looks in one network only.
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly networkId?: string },
  ): Call<NetworkApplicationResponse | undefined> {
    return this.list(options).find((application) => isSameName(application.name, name))
  }
}
