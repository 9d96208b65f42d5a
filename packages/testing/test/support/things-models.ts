import { isSecret, type Secret } from '@cloudconnexa/core'
import { defineModel, type Model } from '@cloudconnexa/core/model'
import type { PageEnvelope } from '@cloudconnexa/core/service'
import * as z from 'zod'

/** A made-up resource as the API sends it. */
export interface ThingResponse {
  readonly id: string
  readonly key: Secret
}

/** A made-up resource as it is written. */
export interface ThingRequest {
  readonly name: string
  readonly key: string | Secret
}

const response = z.looseObject({ id: z.string(), key: z.custom<Secret>(isSecret) })

export const thingResponse: Model<ThingResponse> = defineModel({
  name: 'ThingResponse',
  kind: 'response',
  schema: response,
})

export const thingPage: Model<PageEnvelope<ThingResponse>> = defineModel({
  name: 'ThingPage',
  kind: 'response',
  schema: z.looseObject({ content: z.array(response), totalPages: z.int(), page: z.int() }),
})

export const thingRequest: Model<ThingRequest> = defineModel({
  name: 'ThingRequest',
  kind: 'request',
  schema: z.strictObject({
    name: z.string().regex(/^[a-z-]+$/),
    key: z.union([z.string(), z.custom<Secret>(isSecret)]),
  }),
})
