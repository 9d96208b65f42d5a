import { defaultClientSecret } from './access/credentials.ts'
import type { EmulatorOptions } from './emulator-options.gen.ts'
import { largestInteger } from './errors/option-error.ts'
import { systemClock } from './time/clock.ts'

/** An option as the command line has it. */
export interface CommandLineEntry<T> {
  /** Flag and argument, such as `--host <address>`. */
  readonly flags: string
  /** Description, if it differs. */
  readonly description?: string
  /** Default, if it differs. */
  readonly default?: T
  /** Default in Markdown, if the value does not say it. */
  readonly defaultText?: string
}

/** One option of the emulator. */
export interface OptionEntry<T> {
  /** Type, in TypeScript. */
  readonly type: string
  /** Description in Markdown: a sentence without its capital letter and full stop. */
  readonly description: string
  /** Default in Markdown, if there is no value, or it does not say it. */
  readonly defaultText?: string
  /** Bounds of an integer. */
  readonly range?: readonly [minimum: number, maximum: number]
  /** Section of the README with the details. */
  readonly section?: string
  /** How the option is set on the command line; absent if it cannot be. */
  readonly commandLine?: CommandLineEntry<T>
}

/** The options whose default is no value, or depends on other options. */
export type OptionWithoutDefault = 'cloudId' | 'clientId' | 'data' | 'onRequest'

type OptionTable = {
  readonly [K in keyof EmulatorOptions]-?: OptionEntry<Required<EmulatorOptions>[K]> &
    (K extends OptionWithoutDefault ? unknown : { readonly default: Required<EmulatorOptions>[K] })
}

/**
 * Every option of the emulator. The interface `EmulatorOptions`, the options and the help of the command line, and the tables in
 * the README are made from it: run `npm run generate` after a change.
 */
export const optionTable: OptionTable = {
  host: {
    type: 'string',
    description: 'loopback address or `localhost` to listen on',
    default: '127.0.0.1',
    commandLine: { flags: '--host <address>' },
  },
  port: {
    type: 'number',
    description: 'port to listen on; 0 for any free one',
    default: 0,
    range: [0, 65_535],
    // On the command line the base URL should stay the same from run to run.
    commandLine: { flags: '--port <port>', default: 8787 },
  },
  expose: {
    type: 'boolean',
    description:
      'allows a `host` such as `0.0.0.0`, for containers: every machine that reaches it can use the emulator',
    default: false,
    section: 'other-names-and-machines',
    commandLine: {
      flags: '--expose',
      description:
        'allows a `--host` such as `0.0.0.0`, for containers: every machine that reaches it can use the emulator',
    },
  },
  allowedHosts: {
    type: 'readonly string[]',
    description:
      'host names to serve besides those of the loopback addresses and `<cloudId>.api.openvpn.com`; requests under all others get 421',
    default: [],
    section: 'other-names-and-machines',
    commandLine: {
      flags: '--allow-host <name>',
      description:
        'a host name to serve besides those of the loopback addresses and `<cloudId>.api.openvpn.com`; can be repeated',
    },
  },
  cloudId: {
    type: 'string',
    description: 'Cloud ID, the second part of the client ID',
    defaultText: 'second part of `clientId`, or `emulator`',
    commandLine: { flags: '--cloud-id <id>', defaultText: '`emulator`' },
  },
  clientId: {
    type: 'string',
    description: 'client ID of the default API key: `<prefix>.<cloudId>`',
    defaultText: '`local.<cloudId>`',
  },
  clientSecret: {
    type: 'string',
    description: 'client secret of the default API key',
    default: defaultClientSecret,
  },
  apiKeys: {
    type: 'readonly ApiKeyOptions[]',
    description: 'API keys besides the default one, which may do everything from everywhere',
    default: [],
    section: 'api-keys',
  },
  api: {
    type: "'enabled' | 'disabled'",
    description: 'whether the API is enabled; while it is `disabled`, every response is 403',
    default: 'enabled',
  },
  tls: {
    type: 'boolean',
    description: 'serves HTTPS, with a certificate authority created for this run',
    default: false,
    commandLine: { flags: '--tls' },
  },
  seed: {
    type: 'Seed',
    description: 'content at the start: `none`, `demo` or numbers of users and networks',
    default: 'none',
    commandLine: {
      flags: '--seed <seed>',
      description: 'content at the start: `none`, `demo` or a number of users, up to 100,000',
      default: 'demo',
    },
  },
  idSeed: {
    type: 'number',
    description: 'seed of the ids: the same number and the same calls give the same ids',
    default: 1,
    range: [-largestInteger, largestInteger],
  },
  data: {
    type: 'string',
    description: 'file that keeps the state across restarts; the seed applies to a new file only',
    defaultText: 'none',
    section: 'data-file',
    commandLine: { flags: '--data <file>' },
  },
  rateLimit: {
    type: "RateLimit | 'off'",
    description: 'limits of each of the two buckets of an API key, or `off`: no limits and no headers',
    default: { burst: 100, rate: 100, seconds: 1 },
    commandLine: {
      flags: '--rate-limit <limit>',
      description: 'limits of reads and of writes, as `<burst>,<rate>,<seconds>`, or `off`',
    },
  },
  tokenLifetime: {
    type: 'number',
    description: 'lifetime of access tokens, in seconds',
    default: 43_199,
    range: [1, largestInteger],
    commandLine: { flags: '--token-lifetime <seconds>' },
  },
  profileReadyAfter: {
    type: 'number',
    description:
      'milliseconds during which the profile of a connector is generated, and the response is 202 with an empty body',
    default: 0,
    range: [0, largestInteger],
    commandLine: { flags: '--profile-ready-after <ms>' },
  },
  connectorOnlineAfter: {
    type: 'number',
    description: 'milliseconds from issuing a profile or token until the connector or device is ONLINE',
    default: 2000,
    range: [0, largestInteger],
    commandLine: { flags: '--connector-online-after <ms>' },
  },
  regions: {
    type: 'readonly RegionOptions[]',
    description: "regions besides those that the vendor's material shows; an id is enough",
    default: [],
    commandLine: {
      flags: '--region <id>',
      description: "a region besides those that the vendor's material shows; can be repeated",
    },
  },
  strictSubnets: {
    type: 'boolean',
    description: 'rejects subnets with bits behind the prefix, and routes in `10.200.0.0/16`',
    default: false,
    commandLine: { flags: '--strict-subnets' },
  },
  unknownIdStatus: {
    type: '400 | 404',
    description:
      'status of the response for an id that does not exist: 400 with shape 5, as seen in version 1, or 404 with an empty body, as in the Beta',
    default: 400,
    commandLine: { flags: '--unknown-id-status <status>' },
  },
  faults: {
    type: 'readonly Fault[]',
    description: 'faults that exist from the start',
    default: [],
    section: 'faults-on-demand',
    commandLine: {
      flags: '--fault <fault>',
      description: 'a fault on demand, as JSON or in the short form; can be repeated',
    },
  },
  faultSeed: {
    type: 'number',
    description: 'seed of faults with a `probability`: the same number hits the same requests',
    default: 1,
    range: [-largestInteger, largestInteger],
    commandLine: { flags: '--fault-seed <number>' },
  },
  control: {
    type: 'boolean',
    description: 'serves the control endpoint `/emulator` to programs on this machine, without credentials',
    default: false,
    section: 'control-endpoint',
    commandLine: { flags: '--control' },
  },
  cloudIdCreation: {
    type: 'boolean',
    description: 'lets the API create further Cloud IDs, which the real service does on request only',
    default: false,
    commandLine: { flags: '--cloud-id-creation' },
  },
  clock: {
    type: 'Clock',
    description: 'source of time',
    default: systemClock,
    defaultText: 'the clock of the machine',
    section: 'time',
  },
  additionalRoutes: {
    type: 'readonly AdditionalRoute[]',
    description: 'routes of your own besides those of the API',
    default: [],
  },
  onRequest: {
    type: '(request: RequestRecord) => void',
    description: 'called with every request when its response begins',
    defaultText: 'none',
  },
}
