import type * as z from 'zod'

/**
 * What the properties of a zod object must be to describe the interface `T`: the same names, each of its type, and
 * exactly optional where it is optional in `T`. Writing `satisfies Shape<T>` makes the compiler prove it.
 */
export type Shape<T> = {
  readonly [K in keyof T]-?: T extends Required<Pick<T, K>>
    ? z.ZodType<T[K]>
    : z.ZodExactOptional<z.ZodType<Required<T>[K]>>
}
