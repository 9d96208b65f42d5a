import { Secret } from '@cloudconnexa/core'
import * as fc from 'fast-check'

class Text {
  readonly value = 'text'

  get name(): string {
    return this.value
  }
}

const sparse: unknown[] = []
sparse[2] = 'text'

/** Values at which checks of JSON differ, each a new one: any may stand in the place of any other. */
export const hostileValueFactories: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => '',
  () => 'text',
  () => '\uD800',
  () => '[secret]',
  () => '***',
  () => '00000000-0000-0000-0000-000000000000',
  () => '00000000-0000-0000-0000-00000000000',
  () => '00000000-0000-0000-0000-00000000000G',
  () => 'AAAAAAAA-bbbb-CCCC-dddd-EEEEEEEEEEEE',
  () => 'AAAAAAAA-bbbb-CCCC-dddd-EEEEEEEEEEEE\n',
  () => 0,
  () => -0,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => 2 ** 31 - 1,
  () => 2 ** 31,
  () => -(2 ** 31),
  () => -(2 ** 31) - 1,
  () => 2 ** 32,
  () => Number.MAX_SAFE_INTEGER,
  () => 2 ** 53,
  () => Number.MAX_VALUE,
  () => 1n,
  () => Symbol('text'),
  () => () => 'text',
  () => new Secret('opensesame'),
  () => new Secret('[secret]'),
  () => new Date(0),
  () => new Map([['name', 'text']]),
  () => new Set(['text']),
  () => new Text(),
  () => Text,
  () => /text/,
  () => new Uint8Array(2),
  () => Object('text'),
  () => Object(1),
  () => [],
  () => ['text', 1],
  () => [undefined],
  () => sparse.slice(),
  () => sparse.slice(0, 1),
  () => ({}),
  () => Object.create(null),
  () => Object.create({ inherited: 'text' }),
  () => ({ constructor: 1 }),
  () => ({ constructor: Text }),
  () => JSON.parse('{"__proto__":"text"}'),
  () => JSON.parse('{"__proto__":{"name":"text"},"name":"text"}'),
]

/** Values at which checks of JSON differ. */
export const hostileValues: fc.Arbitrary<unknown> = fc
  .constantFrom(...hostileValueFactories)
  .map((create) => create())

/** Anything at all. */
export const anyValues: fc.Arbitrary<unknown> = fc.oneof(
  hostileValues,
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  }),
)
