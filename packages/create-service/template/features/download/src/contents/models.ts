import { defineModel, type Model } from '@cloudconnexa/core/model'
import * as z from 'zod'

/** Checks the bytes of a download. */
export const __resource__Content: Model<Uint8Array> = defineModel({
  name: '__Resource__Content',
  kind: 'response',
  schema: z.instanceof(Uint8Array),
})
