import {
  bareArray,
  type Call,
  type CallOptions,
  type Contract,
  type List,
  type ServiceContext,
} from '@cloudconnexa/core'
import type { ListRegionsAnswer, VpnRegionResponse } from './models/index.gen.ts'
import { operation } from './operation.ts'

const listRegions = operation({
  id: 'listRegions',
  method: 'GET',
  path: '/regions',
  response: 'listRegionsAnswer',
})

/** Contracts of the operations on regions. */
export const regionOperations: readonly Contract[] = [listRegions]

/** Regions: where CloudConnexa can be reached. Connectors, user groups and profiles name them by id. */
export class RegionsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists all regions. The API answers them at once, so awaiting the list gives every region.
   *
   * API 1.0, `listRegions`, GET /regions
   */
  list(options?: CallOptions): List<VpnRegionResponse, ListRegionsAnswer> {
    return this.#context.paginate(listRegions, bareArray<VpnRegionResponse>(), options)
  }

  /**
   * The region with this id, such as `eu-central-1`; `undefined` when there is none. The API cannot read a single region,
   * so the list is read.
   *
   * API 1.0, `listRegions`
   */
  findById(id: string, options?: CallOptions): Call<VpnRegionResponse | undefined> {
    return this.list(options).find((region) => region.id === id)
  }
}
