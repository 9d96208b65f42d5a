import type { Contract, Operation, Schema } from '@cloudconnexa/core'
import type * as models from './models/index.gen.ts'
import type { NoInput } from './setting.ts'

type Models = typeof models
type ModelName = keyof Models
type ValueOf<Name extends ModelName> = Models[Name] extends Schema<infer Value> ? Value : never

/** Loads the models of this package, and with them zod: with the first body or check. */
const loadModels = (): Promise<Models> => import('./models/index.gen.ts')

/** What the two operations of a setting share. */
type Shared = Pick<Contract, 'path' | 'since'>

/** The contract of an operation that reads a setting. */
interface Reading extends Pick<Contract, 'id' | 'responseEncoding' | 'mayBeEmpty'> {
  readonly response: ModelName
}

/** The contract of an operation that writes a setting. */
interface Writing extends Pick<Contract, 'id' | 'bodyEncoding' | 'responseEncoding'> {
  readonly body: ModelName
  readonly response: ModelName
}

type Read<Get extends Reading> =
  ValueOf<Get['response']> | (Get['mayBeEmpty'] extends true ? undefined : never)

/** The operation that reads a setting, where there is none to write it. */
export function readOnly<const Get extends Reading>(
  shared: Shared,
  get: Get,
): { readonly get: Operation<NoInput, Read<Get>> } {
  return { get: { ...shared, method: 'GET', ...get, models: loadModels } }
}

/** The operations that read and write a setting. */
export function readWrite<const Get extends Reading, const Set extends Writing>(
  shared: Shared,
  get: Get,
  set: Set,
): {
  readonly get: Operation<NoInput, Read<Get>>
  readonly set: Operation<{ readonly body: ValueOf<Set['body']> }, ValueOf<Set['response']>>
} {
  return {
    ...readOnly(shared, get),
    set: { ...shared, method: 'PUT', ...set, models: loadModels },
  }
}

/** Text that travels raw and unquoted, both ways. */
export const asText = { bodyEncoding: 'text', responseEncoding: 'text' } as const
