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
  HostApplicationRequest,
  HostApplicationResponse,
  PageHostApplicationResponse,
} from './models/index.gen.ts'
import {
  createHostApplication,
  deleteHostApplication,
  getHostApplication,
  listHostApplications,
  updateHostApplication,
} from './operations.gen.ts'

/** Options of a list of applications. */
export type ApplicationListOptions = ListOptions & {
  /** Only the applications of this host. */
  readonly hostId?: string
}

/** Applications: what is reached on a host by domain name. Written with `value`, read back with `domain`. */
export class ApplicationsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists applications, of all hosts or of one.
   *
   * API 1.0, `listHostApplications`, GET /hosts/applications
   *
   * @param options - `hostId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: ApplicationListOptions): List<HostApplicationResponse, PageHostApplicationResponse> {
    return this.#context.paginate(listHostApplications, pageNumbers<HostApplicationResponse>(), options)
  }

  /**
   * Adds an application to a host, which needs a `domain` for it, as the owner's guide says.
   *
   * API 1.0, `createHostApplication`, POST /hosts/applications
   *
   * @param hostId - The host.
   * @param application - `customServiceTypes` go with `CUSTOM` in `serviceTypes`.
   * @throws ValidationError, NotFoundError for an unknown host.
   */
  create(
    hostId: string,
    application: HostApplicationRequest,
    options?: CallOptions,
  ): Call<HostApplicationResponse> {
    return this.#context.execute(createHostApplication, { hostId, body: application }, options)
  }

  /**
   * Reads one application.
   *
   * API 1.0, `getHostApplication`, GET /hosts/applications/{id}
   *
   * @throws NotFoundError
   */
  get(id: string, options?: CallOptions): Call<HostApplicationResponse> {
    return this.#context.execute(getHostApplication, { id }, options)
  }

  /**
   * Replaces an application: what is left out is cleared.
   *
   * API 1.0, `updateHostApplication`, PUT /hosts/applications/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  update(
    id: string,
    application: HostApplicationRequest,
    options?: CallOptions,
  ): Call<HostApplicationResponse> {
    return this.#context.execute(updateHostApplication, { id, body: application }, options)
  }

  /**
   * Changes single properties of an application: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getHostApplication` and `updateHostApplication`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<HostApplicationRequest>,
    options?: CallOptions,
  ): Promise<HostApplicationResponse> {
    return patchResource<HostApplicationResponse, HostApplicationRequest>({
      read: () => this.get(id, options),
      draft: applicationDraft,
      changes,
      write: (application) => this.update(id, application, options),
    })
  }

  /**
   * Deletes an application.
   *
   * API 1.0, `deleteHostApplication`, DELETE /hosts/applications/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteHostApplication, { id }, options)
  }

  /**
   * The first application with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   *
   * API 1.0, `listHostApplications`
   *
   * @param options - `hostId` looks in one host only.
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly hostId?: string },
  ): Call<HostApplicationResponse | undefined> {
    return this.list(options).find((application) => isSameName(application.name, name))
  }
}
