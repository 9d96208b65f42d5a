import { describe, expect, expectTypeOf, it } from 'vitest'
import type { NetworkResponse } from '@cloudconnexa/networks'
import type { UserCreateRequest } from '@cloudconnexa/users'
import manifest from '../package.json' with { type: 'json' }
import * as main from '../src/index.ts'
import type { Networks, Users } from '../src/index.ts'
import * as services from '../src/service-definitions.gen.ts'

const subpaths = Object.keys(manifest.exports).filter((path) => !['.', './package.json'].includes(path))

describe('sections of the meta package', () => {
  it('has the types of every section in a namespace', () => {
    expectTypeOf<Networks.NetworkResponse>().toEqualTypeOf<NetworkResponse>()
    expectTypeOf<Users.UserCreateRequest>().toEqualTypeOf<UserCreateRequest>()
  })

  it('leaves the definitions of services to the subpaths', () => {
    expect(Object.keys(main).filter((name) => name in services)).toEqual([])
    expect(subpaths).toHaveLength(Object.keys(services).length)
  })

  it.each(subpaths)('has every value of its service at %s', async (subpath) => {
    const name = subpath.replace('./', '')
    const [own, service] = await Promise.all([
      import(`../src/services/${name}.gen.ts`),
      import(`@cloudconnexa/${name}`),
    ])
    expect({ ...own }).toEqual({ ...service })
  })
})
