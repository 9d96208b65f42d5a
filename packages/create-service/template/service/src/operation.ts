import { type OperationFactory, operations } from '@cloudconnexa/core/service'
import type * as models from './models/index.ts'

/** Makes the operations of this package; its models (and with them zod) are loaded with the first body or check. */
export const operation: OperationFactory<typeof models> = operations(() => import('./models/index.ts'))
