import { isSecret, type Secret } from '@cloudconnexa/core'
import { defineModel, type Model } from '@cloudconnexa/core/model'
import * as z from 'zod'
import type { Issued__Resource__KeyResponse, __Resource__KeyRequest } from './key.ts'

const secret: z.ZodType<Secret> = z.custom<Secret>(isSecret, 'must be a Secret')

/** Checks and writes {@link __Resource__KeyRequest}. */
export const __resource__KeyRequest: Model<__Resource__KeyRequest> = defineModel({
  name: '__Resource__KeyRequest',
  kind: 'request',
  schema: z.strictObject({ name: z.string().min(1), passphrase: z.union([z.string().min(1), secret]) }),
})

/** Checks and writes {@link Issued__Resource__KeyResponse}. */
export const issued__Resource__KeyResponse: Model<Issued__Resource__KeyResponse> = defineModel({
  name: 'Issued__Resource__KeyResponse',
  kind: 'response',
  schema: z.looseObject({ id: z.string(), key: secret }),
})
