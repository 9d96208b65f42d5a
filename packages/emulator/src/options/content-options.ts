import { largestInteger } from '../errors/option-error.ts'
import type { OptionTable } from './option-entry.ts'

/** What the API holds, and how it behaves. */
export const contentOptions: Pick<
  OptionTable,
  | 'seed'
  | 'idSeed'
  | 'data'
  | 'rateLimit'
  | 'tokenLifetime'
  | 'profileReadyAfter'
  | 'connectorOnlineAfter'
  | 'regions'
  | 'strictSubnets'
  | 'unknownIdStatus'
> = {
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
}
