// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkePhaseRequest } from '../models/ike-phase-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikePhaseRequestSchema: z.ZodType<IkePhaseRequest> = z.strictObject({
  encryptionAlgorithms: z
    .array(z.enum(['AES128', 'AES256', 'AES128_GCM_16', 'AES256_GCM_16']))
    .exactOptional(),
  integrityAlgorithms: z.array(z.enum(['SHA1', 'SHA2_256', 'SHA2_384', 'SHA2_512'])).exactOptional(),
  diffieHellmanGroups: z
    .array(z.enum(['G_1', 'G_2', 'G_5', 'G_14', 'G_15', 'G_16', 'G_19', 'G_20', 'G_24']))
    .exactOptional(),
  lifetimeSec: z.int32().exactOptional(),
} satisfies Shape<IkePhaseRequest>)
