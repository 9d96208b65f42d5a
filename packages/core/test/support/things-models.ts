import * as z from 'zod'
import { isSecret, type Secret } from '../../src/index.ts'
import { defineModel, type Model } from '../../src/model.ts'
import type { PageEnvelope } from '../../src/service.ts'

/** A made-up resource as a response holds it. */
export interface ThingResponse {
  readonly id: string
  readonly name: string
}

/** A made-up resource as it is written. */
export interface ThingRequest {
  readonly name: string
  readonly key?: string | Secret
}

/** A response that holds secrets wherever they can stand. */
export interface ThingSecrets {
  readonly name: string
  readonly key: Secret
  readonly nested: { readonly key: Secret }
  readonly list: readonly { readonly key: Secret }[]
  readonly keys: readonly Secret[]
}

const response = z.looseObject({ id: z.string(), name: z.string() })

export const thingResponse: Model<ThingResponse> = defineModel({
  name: 'ThingResponse',
  kind: 'response',
  schema: response,
})

export const thingPage: Model<PageEnvelope<ThingResponse>> = defineModel({
  name: 'ThingPage',
  kind: 'response',
  schema: z.looseObject({ content: z.array(response), totalPages: z.int() }),
})

export const thingRequest: Model<ThingRequest> = defineModel({
  name: 'ThingRequest',
  kind: 'request',
  schema: z.strictObject({
    name: z.string().min(1),
    key: z.union([z.string(), z.custom<Secret>(isSecret)]).exactOptional(),
  }),
})

export const thingSecrets: Model<ThingSecrets> = defineModel({
  name: 'ThingSecrets',
  kind: 'response',
  schema: z.looseObject({ name: z.string() }),
})

export const text: Model<string> = defineModel({ name: 'Text', kind: 'response', schema: z.string() })

export const textBody: Model<string | Secret> = defineModel({
  name: 'TextBody',
  kind: 'request',
  schema: z.union([z.string(), z.custom<Secret>(isSecret)]),
})

export const secretText: Model<Secret> = defineModel({
  name: 'SecretText',
  kind: 'response',
  schema: z.unknown(),
})
