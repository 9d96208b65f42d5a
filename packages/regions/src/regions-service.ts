import type { CallOptions, List } from '@cloudconnexa/core'
import { bareArray, requireKey, type ServiceContext } from '@cloudconnexa/core/service'
import type { ListRegionsResponse, VpnRegionResponse } from './models/index.gen.ts'
import { listRegions } from './operations.gen.ts'

/** Regions: where CloudConnexa can be reached. Connectors, user groups and profiles name them by id. */
export class RegionsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists all regions. The API sends them at once, so awaiting the list gives every region.
   *
   * API 1.0, `listRegions`, GET /regions
   *
   * @example
   * ```ts
   * const regions = await client.regions.list().toArray()
   * ```
   */
  list(options?: CallOptions): List<VpnRegionResponse, ListRegionsResponse> {
    return this.#context.paginate(listRegions, bareArray<VpnRegionResponse>(), options)
  }

  /**
   * The region with this id, such as `eu-central-1`; `undefined` when there is none. The API cannot read a single region,
   * so the list is read.
   *
   * API 1.0, `listRegions`
   *
   * @throws {ValidationError} when the id is not a string, or empty.
   *
   * @example
   * ```ts
   * const region = await client.regions.findById('eu-central-1')
   * ```
   */
  async findById(id: string, options?: CallOptions): Promise<VpnRegionResponse | undefined> {
    requireKey('id', id)
    return this.list(options).find((region) => region.id === id)
  }
}
