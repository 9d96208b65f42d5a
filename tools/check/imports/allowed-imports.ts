/** What a package may import besides Node's own modules and its own files. */
export interface AllowedImports {
  /**
   * Names of packages. A package of ours stands for its public entry alone, one of others for its subpaths too.
   * `any` allows every package of others and none of ours; `any SDK package` every one of ours and none of others.
   */
  readonly packages: readonly string[] | 'any' | 'any SDK package'
  /** Entries of packages of ours besides, where `any SDK package` stands for main entries. */
  readonly entries?: readonly string[]
  /** Packages that only the files with schemas may import. */
  readonly inSchemas?: readonly string[]
  /** Packages that it brings along without importing them: peers of those that it imports. */
  readonly brings?: readonly string[]
  /** Whether its build copies what it imports on purpose, so that development dependencies are enough. */
  readonly isBundled?: boolean
  /** Folders of the repository whose files it may take in. */
  readonly folders?: readonly string[]
}

const errorEntries = ['@cloudconnexa/errors', '@cloudconnexa/errors/failures', '@cloudconnexa/errors/runtime']
const coreEntries = [
  '@cloudconnexa/core',
  '@cloudconnexa/core/catalog',
  '@cloudconnexa/core/model',
  '@cloudconnexa/core/service',
  '@cloudconnexa/core/runtime',
]

/** What packages import that keep limits and tokens for several processes. */
const storeEntries = [
  '@cloudconnexa/core',
  '@cloudconnexa/core/runtime',
  '@cloudconnexa/core/shared-limits',
  '@cloudconnexa/auth',
  '@cloudconnexa/auth/store',
]

/** The services whose objects a configuration consists of. */
const configuredServices = [
  '@cloudconnexa/access-groups',
  '@cloudconnexa/access-visibility',
  '@cloudconnexa/cyber-shield',
  '@cloudconnexa/device-postures',
  '@cloudconnexa/dns',
  '@cloudconnexa/hosts',
  '@cloudconnexa/location-contexts',
  '@cloudconnexa/networks',
  '@cloudconnexa/settings',
  '@cloudconnexa/user-groups',
  '@cloudconnexa/users',
]

/** The arrows between packages that are allowed; a package that is not named here is a service. */
export const allowedImports: Readonly<Record<string, AllowedImports>> = {
  errors: { packages: [] },
  core: { packages: [...errorEntries, 'got', 'undici'] },
  auth: {
    packages: [
      ...errorEntries,
      '@cloudconnexa/core',
      '@cloudconnexa/core/runtime',
      '@cloudconnexa/core/diagnostics',
      'keytar',
      '@napi-rs/keyring',
    ],
  },
  sqlite: {
    packages: [...errorEntries, ...storeEntries],
  },
  redis: {
    packages: [...errorEntries, ...storeEntries],
    // Clients are recognised by their functions.
    brings: ['ioredis', 'redis'],
  },
  client: {
    packages: 'any SDK package',
    entries: ['@cloudconnexa/core/runtime', '@cloudconnexa/core/service'],
    brings: ['zod'],
  },
  catalog: {
    packages: ['@cloudconnexa/errors', '@cloudconnexa/core', '@cloudconnexa/core/catalog'],
  },
  configuration: {
    packages: [
      '@cloudconnexa/errors',
      '@cloudconnexa/errors/workflow',
      '@cloudconnexa/core',
      '@cloudconnexa/core/catalog',
      '@cloudconnexa/core/runtime',
      '@cloudconnexa/core/service',
      '@cloudconnexa/auth',
      '@cloudconnexa/auth/private-files',
      '@cloudconnexa/catalog',
      ...configuredServices,
      'yaml',
    ],
    brings: ['zod'],
  },
  emulator: { packages: 'any', folders: ['spec'] },
  testing: {
    packages: [
      ...errorEntries,
      ...coreEntries,
      '@cloudconnexa/auth',
      '@cloudconnexa/auth/store',
      '@cloudconnexa/emulator',
    ],
  },
  opentelemetry: {
    packages: ['@cloudconnexa/core/diagnostics', '@cloudconnexa/core/runtime', '@opentelemetry/api'],
    brings: ['@cloudconnexa/core'],
  },
  prometheus: {
    packages: ['@cloudconnexa/core/diagnostics', '@cloudconnexa/errors', 'prom-client'],
    brings: ['@cloudconnexa/core'],
  },
  'create-service': { packages: 'any' },
  cli: {
    packages: [
      ...errorEntries,
      ...coreEntries,
      '@cloudconnexa/core/diagnostics',
      '@cloudconnexa/core/node',
      '@cloudconnexa/auth',
      '@cloudconnexa/auth/store',
      '@cloudconnexa/auth/profiles',
      '@cloudconnexa/auth/store',
      '@cloudconnexa/catalog',
      '@cloudconnexa/catalog/invoke',
      '@cloudconnexa/client',
      '@cloudconnexa/client/*',
      '@cloudconnexa/configuration',
      '@cloudconnexa/emulator',
      '@cloudconnexa/emulator/command-line',
      '@cloudconnexa/sqlite',
      '@clack/prompts',
      '@jmespath-community/jmespath',
      '@stricli/core',
      'fast-string-width',
      'yaml',
    ],
    isBundled: true,
    // Used by auth where it is installed.
    brings: ['@napi-rs/keyring'],
  },
}

/** A service knows core and the errors, and nothing else; its schemas are the only place that knows zod. */
export const allowedInService: AllowedImports = {
  packages: [
    ...errorEntries,
    '@cloudconnexa/core',
    '@cloudconnexa/core/runtime',
    '@cloudconnexa/core/service',
  ],
  inSchemas: ['@cloudconnexa/core/model', 'zod'],
}

/** Ours, but no part of the SDK: a program that goes to production has no use for them. */
export const developmentPackages: ReadonlySet<string> = new Set([
  '@cloudconnexa/emulator',
  '@cloudconnexa/testing',
  '@cloudconnexa/create-service',
  '@cloudconnexa/cli',
])
