import { defineModel, type Model } from '../../src/model.ts'

/** A model that takes every value. */
export function createAnyModel<T = unknown>(): Model<T> {
  return defineModel<T>({
    name: 'Anything',
    kind: 'response',
    schema: { safeParse: () => ({ success: true }) },
  })
}
