/** A program with one service, as a function would have it. */
export interface BundledProgram {
  readonly name: string
  readonly service: string
  /** It exports `open`. */
  readonly code: string
}

/** Packages that stay outside of bundles: their size is not ours. */
export const foreign: readonly string[] = ['got', 'zod', 'undici', 'keytar', '@napi-rs/keyring']

/** The largest of the programs: what its bytes are for is shown module by module. */
export const largestProgram: BundledProgram = {
  name: 'core, auth and networks, on node',
  service: 'networks',
  code: createProgramOnNode('networks'),
}

/** The programs that are measured. */
export const bundledPrograms: readonly BundledProgram[] = [
  {
    name: 'core, auth and users, on got',
    service: 'users',
    code: `import { createClient } from '@cloudconnexa/core'
      import { clientCredentials } from '@cloudconnexa/auth'
      import { users } from '@cloudconnexa/users'
      export const open = () => createClient({ auth: clientCredentials(), services: { users } })`,
  },
  {
    name: 'core, auth and users, on node',
    service: 'users',
    code: createProgramOnNode('users'),
  },
  largestProgram,
  {
    name: 'core and users, on node, with a custom authenticator',
    service: 'users',
    code: `import { createClient } from '@cloudconnexa/core'
      import { nodeTransport } from '@cloudconnexa/core/node'
      import { users } from '@cloudconnexa/users'
      export const open = (auth) => createClient({ auth, transport: nodeTransport(), services: { users } })`,
  },
]

function createProgramOnNode(service: string): string {
  return `import { createClient } from '@cloudconnexa/core'
      import { nodeTransport } from '@cloudconnexa/core/node'
      import { clientCredentials } from '@cloudconnexa/auth'
      import { ${service} } from '@cloudconnexa/${service}'
      export const open = () => createClient({ auth: clientCredentials(), transport: nodeTransport(), services: { ${service} } })`
}
