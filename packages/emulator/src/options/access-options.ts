import { defaultClientSecret } from '../access/credentials.ts'
import type { OptionTable } from './option-entry.ts'

/** Where the emulator listens, and who may use it. */
export const accessOptions: Pick<
  OptionTable,
  | 'host'
  | 'port'
  | 'expose'
  | 'allowedHosts'
  | 'cloudId'
  | 'clientId'
  | 'clientSecret'
  | 'apiKeys'
  | 'api'
  | 'tls'
> = {
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
}
