// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    DnsServerAddresses: {
      type: 'object',
      properties: { primaryIpV4: { type: 'string' }, secondaryIpV4: { type: 'string' } },
      required: ['primaryIpV4'],
      additionalProperties: true,
    },
    DnsServerAddressesRequest: {
      type: 'object',
      properties: { primaryIpV4: { type: 'string' }, secondaryIpV4: { type: 'string' } },
      required: ['primaryIpV4'],
      additionalProperties: false,
    },
    DnsZone: {
      type: 'object',
      properties: { name: { type: 'string' }, addresses: { type: 'array', items: { type: 'string' } } },
      required: ['name'],
      additionalProperties: true,
    },
    DnsZoneRequest: {
      type: 'object',
      properties: { name: { type: 'string' }, addresses: { type: 'array', items: { type: 'string' } } },
      required: ['name'],
      additionalProperties: false,
    },
    DnsZones: {
      type: 'object',
      properties: { zones: { type: 'array', items: { $ref: '#/$defs/DnsZone' } } },
      additionalProperties: true,
    },
    DnsZonesRequest: {
      type: 'object',
      properties: { zones: { type: 'array', items: { $ref: '#/$defs/DnsZoneRequest' } } },
      additionalProperties: false,
    },
    DomainRoutingSubnet: {
      type: 'object',
      properties: { ipV4Address: { type: 'string' }, ipV6Address: { type: 'string' } },
      additionalProperties: true,
    },
    DomainRoutingSubnetRequest: {
      type: 'object',
      properties: { ipV4Address: { type: 'string' }, ipV6Address: { type: 'string' } },
      additionalProperties: false,
    },
    GetClientOptionsResponse: { type: 'array', items: { type: 'string' } },
    GetConnectionTimeoutResponse: { type: 'integer', format: 'int32' },
    GetDefaultConnectAuthResponse: {
      anyOf: [{ enum: ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'] }, { type: 'string' }],
    },
    GetDefaultDnsSuffixResponse: { type: 'string' },
    GetDefaultMaxDevicesPerUserResponse: { type: 'integer', format: 'int32' },
    GetDefaultRegionResponse: { type: 'string', 'x-reference': { kind: 'region' } },
    GetDeviceEnforcementLevelResponse: {
      anyOf: [{ enum: ['OFF', 'LEARN_AND_ENFORCE', 'ENFORCE'] }, { type: 'string' }],
    },
    GetDnsProxyEnabledResponse: { type: 'boolean' },
    GetForceUpdateMaxDevicesPerUserResponse: { type: 'boolean' },
    GetIpAllocationModeResponse: { anyOf: [{ enum: ['BOTH', 'IP_V4_ONLY'] }, { type: 'string' }] },
    GetProfileDistributionResponse: { anyOf: [{ enum: ['AUTOMATIC', 'MANUAL'] }, { type: 'string' }] },
    GetRoutesAdvancedConfigurationEnabledResponse: { type: 'boolean' },
    GetSnatResponse: { type: 'boolean' },
    GetTopologyResponse: { anyOf: [{ enum: ['FULL_MESH', 'CUSTOM'] }, { type: 'string' }] },
    GetTrustedDevicesAllowedResponse: { type: 'boolean' },
    GetTwoFactorAuthEnabledResponse: { type: 'boolean' },
    GroupMappingRecordResponse: {
      type: 'object',
      properties: {
        groupId: { type: 'string', 'x-reference': { kind: 'userGroup' } },
        idpGroupNames: { type: 'array', items: { type: 'string' } },
        sortingOrder: { type: 'integer', format: 'int32', description: 'Priority of the rule.' },
      },
      additionalProperties: true,
    },
    GroupMappingResponse: {
      type: 'object',
      properties: {
        fallbackGroupId: {
          type: 'string',
          description: 'Group for users that match no rule.',
          'x-reference': { kind: 'userGroup' },
        },
        mappings: { type: 'array', items: { $ref: '#/$defs/GroupMappingRecordResponse' } },
      },
      additionalProperties: true,
    },
    SetClientOptionsRequest: { type: 'array', items: { type: 'string' } },
    SetClientOptionsResponse: { type: 'array', items: { type: 'string' } },
    SetConnectionTimeoutRequest: { type: 'integer', format: 'int32' },
    SetConnectionTimeoutResponse: { type: 'integer', format: 'int32' },
    SetDefaultConnectAuthRequest: { type: 'string', enum: ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'] },
    SetDefaultConnectAuthResponse: {
      anyOf: [{ enum: ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'] }, { type: 'string' }],
    },
    SetDefaultDnsSuffixRequest: { type: 'string' },
    SetDefaultDnsSuffixResponse: { type: 'string' },
    SetDefaultMaxDevicesPerUserRequest: { type: 'integer', format: 'int32' },
    SetDefaultMaxDevicesPerUserResponse: { type: 'integer', format: 'int32' },
    SetDefaultRegionRequest: { type: 'string', 'x-reference': { kind: 'region' } },
    SetDefaultRegionResponse: { type: 'string', 'x-reference': { kind: 'region' } },
    SetDeviceEnforcementLevelRequest: { type: 'string', enum: ['OFF', 'LEARN_AND_ENFORCE', 'ENFORCE'] },
    SetDeviceEnforcementLevelResponse: {
      anyOf: [{ enum: ['OFF', 'LEARN_AND_ENFORCE', 'ENFORCE'] }, { type: 'string' }],
    },
    SetDnsProxyEnabledRequest: { type: 'boolean' },
    SetDnsProxyEnabledResponse: { type: 'boolean' },
    SetForceUpdateMaxDevicesPerUserRequest: { type: 'boolean' },
    SetForceUpdateMaxDevicesPerUserResponse: { type: 'boolean' },
    SetIpAllocationModeRequest: { type: 'string', enum: ['BOTH', 'IP_V4_ONLY'] },
    SetIpAllocationModeResponse: { anyOf: [{ enum: ['BOTH', 'IP_V4_ONLY'] }, { type: 'string' }] },
    SetProfileDistributionRequest: { type: 'string', enum: ['AUTOMATIC', 'MANUAL'] },
    SetProfileDistributionResponse: { anyOf: [{ enum: ['AUTOMATIC', 'MANUAL'] }, { type: 'string' }] },
    SetRoutesAdvancedConfigurationEnabledRequest: { type: 'boolean' },
    SetRoutesAdvancedConfigurationEnabledResponse: { type: 'boolean' },
    SetSnatRequest: { type: 'boolean' },
    SetSnatResponse: { type: 'boolean' },
    SetTopologyRequest: { type: 'string', enum: ['FULL_MESH', 'CUSTOM'] },
    SetTopologyResponse: { anyOf: [{ enum: ['FULL_MESH', 'CUSTOM'] }, { type: 'string' }] },
    SetTrustedDevicesAllowedRequest: { type: 'boolean' },
    SetTrustedDevicesAllowedResponse: { type: 'boolean' },
    SetTwoFactorAuthEnabledRequest: { type: 'boolean' },
    SetTwoFactorAuthEnabledResponse: { type: 'boolean' },
    Subnet: {
      type: 'object',
      properties: {
        ipV4Address: { type: 'array', items: { type: 'string' } },
        ipV6Address: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: true,
    },
    SubnetRequest: {
      type: 'object',
      properties: {
        ipV4Address: { type: 'array', items: { type: 'string' } },
        ipV6Address: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: false,
    },
    SettingsChanges: {
      type: 'object',
      properties: {
        auth: {
          type: 'object',
          properties: {
            trustedDevices: { $ref: '#/$defs/SetTrustedDevicesAllowedRequest' },
            twoFactor: { $ref: '#/$defs/SetTwoFactorAuthEnabledRequest' },
          },
          additionalProperties: false,
        },
        dns: {
          type: 'object',
          properties: {
            servers: { $ref: '#/$defs/DnsServerAddressesRequest' },
            suffix: { $ref: '#/$defs/SetDefaultDnsSuffixRequest' },
            proxy: { $ref: '#/$defs/SetDnsProxyEnabledRequest' },
            zones: { $ref: '#/$defs/DnsZonesRequest' },
          },
          additionalProperties: false,
        },
        users: {
          type: 'object',
          properties: {
            connectAuth: { $ref: '#/$defs/SetDefaultConnectAuthRequest' },
            maxDevices: { $ref: '#/$defs/SetDefaultMaxDevicesPerUserRequest' },
            forceUpdateMaxDevices: { $ref: '#/$defs/SetForceUpdateMaxDevicesPerUserRequest' },
            deviceEnforcement: { $ref: '#/$defs/SetDeviceEnforcementLevelRequest' },
            profileDistribution: { $ref: '#/$defs/SetProfileDistributionRequest' },
            connectionTimeout: { $ref: '#/$defs/SetConnectionTimeoutRequest' },
          },
          additionalProperties: false,
        },
        wpc: {
          type: 'object',
          properties: {
            clientOptions: { $ref: '#/$defs/SetClientOptionsRequest' },
            defaultRegion: { $ref: '#/$defs/SetDefaultRegionRequest' },
            domainRoutingSubnet: { $ref: '#/$defs/DomainRoutingSubnetRequest' },
            ipAllocationMode: { $ref: '#/$defs/SetIpAllocationModeRequest' },
            routesAdvancedConfiguration: { $ref: '#/$defs/SetRoutesAdvancedConfigurationEnabledRequest' },
            snat: { $ref: '#/$defs/SetSnatRequest' },
            subnet: { $ref: '#/$defs/SubnetRequest' },
            topology: { $ref: '#/$defs/SetTopologyRequest' },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
      description: 'Settings to write, by area and name.',
    },
    SettingsValues: {
      type: 'object',
      properties: {
        auth: {
          type: 'object',
          properties: {
            ldapGroupMappings: { $ref: '#/$defs/GroupMappingResponse' },
            samlGroupMappings: { $ref: '#/$defs/GroupMappingResponse' },
            trustedDevices: { $ref: '#/$defs/GetTrustedDevicesAllowedResponse' },
            twoFactor: { $ref: '#/$defs/GetTwoFactorAuthEnabledResponse' },
          },
          additionalProperties: false,
        },
        dns: {
          type: 'object',
          properties: {
            servers: { $ref: '#/$defs/DnsServerAddresses' },
            suffix: { $ref: '#/$defs/GetDefaultDnsSuffixResponse' },
            proxy: { $ref: '#/$defs/GetDnsProxyEnabledResponse' },
            zones: { $ref: '#/$defs/DnsZones' },
          },
          additionalProperties: false,
        },
        users: {
          type: 'object',
          properties: {
            connectAuth: { $ref: '#/$defs/GetDefaultConnectAuthResponse' },
            maxDevices: { $ref: '#/$defs/GetDefaultMaxDevicesPerUserResponse' },
            forceUpdateMaxDevices: { $ref: '#/$defs/GetForceUpdateMaxDevicesPerUserResponse' },
            deviceEnforcement: { $ref: '#/$defs/GetDeviceEnforcementLevelResponse' },
            profileDistribution: { $ref: '#/$defs/GetProfileDistributionResponse' },
            connectionTimeout: { $ref: '#/$defs/GetConnectionTimeoutResponse' },
          },
          additionalProperties: false,
        },
        wpc: {
          type: 'object',
          properties: {
            clientOptions: { $ref: '#/$defs/GetClientOptionsResponse' },
            defaultRegion: { $ref: '#/$defs/GetDefaultRegionResponse' },
            domainRoutingSubnet: { $ref: '#/$defs/DomainRoutingSubnet' },
            ipAllocationMode: { $ref: '#/$defs/GetIpAllocationModeResponse' },
            routesAdvancedConfiguration: { $ref: '#/$defs/GetRoutesAdvancedConfigurationEnabledResponse' },
            snat: { $ref: '#/$defs/GetSnatResponse' },
            subnet: { $ref: '#/$defs/Subnet' },
            topology: { $ref: '#/$defs/GetTopologyResponse' },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
      description: 'All settings, by area and name.',
    },
  },
  details: {
    'settings.all': {
      documentation:
        'Reads all settings, with a request for each. Sends several requests, so the result is a plain promise; `timeout` is that of all of them together. It fails when one of them cannot be read.',
      returns:
        "The values by area and name; `undefined` for what is not configured, or newer than the client's `apiVersion`.",
      examples: [
        "const { wpc, dns } = await client.settings.all()\nconsole.log(wpc.topology, dns.suffix ?? 'no suffix')",
      ],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SettingsValues' },
    },
    'settings.apply': {
      documentation:
        'Gives settings the values that are named, one request for each that differs from what is stored. It takes what `all` returned, also of another account.',
      returns: 'The job: a promise of the report, with a row for each setting that is named.',
      throws: [
        'ValidationError when a model refuses a value, or for a name that no setting has; then nothing was sent.',
      ],
      examples: [
        "const { rows } = await client.settings.apply({ wpc: { topology: 'CUSTOM', snat: true } })\nfor (const { name, status } of rows) console.log(name, status)",
      ],
      input: {
        type: 'object',
        properties: {
          values: {
            anyOf: [{ $ref: '#/$defs/SettingsChanges' }, { $ref: '#/$defs/SettingsValues' }],
            description:
              'By area and name. One that is `undefined` is left alone, and skipped where the API has a value.',
          },
          stopOnFailure: {
            type: 'boolean',
            description:
              'Skips all further rows after one that failed. Default `false`: the others do not depend on it.',
          },
          dryRun: {
            type: 'boolean',
            description:
              'Looks up what there is to do and changes nothing: rows that would be done are skipped. Default `false`.',
          },
        },
        required: ['values'],
        additionalProperties: false,
        examples: [{ values: { wpc: { topology: 'CUSTOM', snat: true } } }],
      },
      output: {
        type: 'object',
        properties: {
          rows: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                kind: { type: 'string', description: 'What it is, such as `setting` or `domain`.' },
                name: { type: 'string', description: 'What people call it.' },
                id: { type: 'string', description: 'Id of the object, where it has one by then.' },
                action: { type: 'string', description: 'What the job does to it, such as `set` or `add`.' },
                reason: { type: 'string', description: 'Why it was skipped, or what else is to be said.' },
                status: {
                  type: 'string',
                  enum: ['done', 'unchanged', 'failed', 'skipped'],
                  description: 'What came of it.',
                },
                error: { type: 'object', description: 'Why it failed.' },
              },
              required: ['kind', 'name', 'action', 'status'],
              additionalProperties: false,
            },
            description: 'In the order of the input.',
          },
          counts: {
            type: 'object',
            additionalProperties: { type: 'number' },
            description: 'How many rows there are of each status.',
          },
          requests: {
            type: 'number',
            description: 'HTTP requests that were sent, retries included; without those for tokens.',
          },
          milliseconds: { type: 'number', description: 'Time since the job began.' },
          aborted: {
            type: 'boolean',
            description: 'Whether the job ended early because its signal aborted or the client was closed.',
          },
        },
        required: ['rows', 'counts', 'requests', 'milliseconds', 'aborted'],
        additionalProperties: false,
      },
    },
    'settings.auth.ldapGroupMappings.get': {
      documentation: 'Reads the LDAP group mapping rules (read-only).',
      examples: ['const value = await client.settings.auth.ldapGroupMappings.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GroupMappingResponse' },
    },
    'settings.auth.samlGroupMappings.get': {
      documentation: 'Reads the SAML group mapping rules (read-only).',
      examples: ['const value = await client.settings.auth.samlGroupMappings.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GroupMappingResponse' },
    },
    'settings.auth.trustedDevices.disable': {
      documentation: 'Turns the setting off: does what `set(false)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.auth.trustedDevices.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetTrustedDevicesAllowedResponse' },
    },
    'settings.auth.trustedDevices.enable': {
      documentation: 'Turns the setting on: does what `set(true)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.auth.trustedDevices.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetTrustedDevicesAllowedResponse' },
    },
    'settings.auth.trustedDevices.get': {
      documentation: 'Reads whether trusted devices may skip the second factor.',
      examples: ['const value = await client.settings.auth.trustedDevices.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetTrustedDevicesAllowedResponse' },
    },
    'settings.auth.trustedDevices.set': {
      documentation: 'Sets whether trusted devices may skip the second factor.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.auth.trustedDevices.set(true)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetTrustedDevicesAllowedRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: true }],
      },
      output: { $ref: '#/$defs/SetTrustedDevicesAllowedResponse' },
    },
    'settings.auth.twoFactor.disable': {
      documentation: 'Turns the setting off: does what `set(false)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.auth.twoFactor.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetTwoFactorAuthEnabledResponse' },
    },
    'settings.auth.twoFactor.enable': {
      documentation: 'Turns the setting on: does what `set(true)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.auth.twoFactor.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetTwoFactorAuthEnabledResponse' },
    },
    'settings.auth.twoFactor.get': {
      documentation: 'Reads whether two-factor authentication is on.',
      examples: ['const value = await client.settings.auth.twoFactor.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetTwoFactorAuthEnabledResponse' },
    },
    'settings.auth.twoFactor.set': {
      documentation: 'Sets whether two-factor authentication is on.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.auth.twoFactor.set(true)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetTwoFactorAuthEnabledRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: true }],
      },
      output: { $ref: '#/$defs/SetTwoFactorAuthEnabledResponse' },
    },
    'settings.dns.proxy.disable': {
      documentation: 'Turns the setting off: does what `set(false)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.dns.proxy.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetDnsProxyEnabledResponse' },
    },
    'settings.dns.proxy.enable': {
      documentation: 'Turns the setting on: does what `set(true)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.dns.proxy.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetDnsProxyEnabledResponse' },
    },
    'settings.dns.proxy.get': {
      documentation: 'Reads whether the DNS proxy is on.',
      examples: ['const value = await client.settings.dns.proxy.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetDnsProxyEnabledResponse' },
    },
    'settings.dns.proxy.set': {
      documentation: 'Sets whether the DNS proxy is on.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.dns.proxy.set(true)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetDnsProxyEnabledRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: true }],
      },
      output: { $ref: '#/$defs/SetDnsProxyEnabledResponse' },
    },
    'settings.dns.servers.get': {
      documentation: 'Reads the custom DNS servers.',
      examples: ['const value = await client.settings.dns.servers.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/DnsServerAddresses' },
    },
    'settings.dns.servers.set': {
      documentation: 'Sets the custom DNS servers.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: [
        "await client.settings.dns.servers.set({ primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' })",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/DnsServerAddressesRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' } }],
      },
      output: { $ref: '#/$defs/DnsServerAddresses' },
    },
    'settings.dns.suffix.get': {
      documentation: 'Reads the default DNS suffix.',
      examples: ['const value = await client.settings.dns.suffix.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetDefaultDnsSuffixResponse' },
    },
    'settings.dns.suffix.set': {
      documentation: 'Sets the default DNS suffix.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.dns.suffix.set('corp.example.com')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetDefaultDnsSuffixRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'corp.example.com' }],
      },
      output: { $ref: '#/$defs/SetDefaultDnsSuffixResponse' },
    },
    'settings.dns.zones.get': {
      documentation: 'Reads the custom DNS zones.',
      examples: ['const value = await client.settings.dns.zones.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/DnsZones' },
    },
    'settings.dns.zones.set': {
      documentation: 'Sets the custom DNS zones.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: [
        "await client.settings.dns.zones.set({ zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] })",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/DnsZonesRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] } }],
      },
      output: { $ref: '#/$defs/DnsZones' },
    },
    'settings.users.connectAuth.get': {
      documentation: 'Reads the default connection authentication.',
      examples: ['const value = await client.settings.users.connectAuth.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetDefaultConnectAuthResponse' },
    },
    'settings.users.connectAuth.set': {
      documentation: 'Sets the default connection authentication.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.users.connectAuth.set('EVERY_TIME')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetDefaultConnectAuthRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'EVERY_TIME' }],
      },
      output: { $ref: '#/$defs/SetDefaultConnectAuthResponse' },
    },
    'settings.users.connectionTimeout.get': {
      documentation: 'Reads the connection timeout of users (hours).',
      examples: ['const value = await client.settings.users.connectionTimeout.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetConnectionTimeoutResponse' },
    },
    'settings.users.connectionTimeout.set': {
      documentation: 'Sets the connection timeout of users (hours).',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.users.connectionTimeout.set(12)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetConnectionTimeoutRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 12 }],
      },
      output: { $ref: '#/$defs/SetConnectionTimeoutResponse' },
    },
    'settings.users.deviceEnforcement.get': {
      documentation: 'Reads the device identity enforcement level.',
      examples: ['const value = await client.settings.users.deviceEnforcement.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetDeviceEnforcementLevelResponse' },
    },
    'settings.users.deviceEnforcement.set': {
      documentation: 'Sets the device identity enforcement level.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.users.deviceEnforcement.set('ENFORCE')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetDeviceEnforcementLevelRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'ENFORCE' }],
      },
      output: { $ref: '#/$defs/SetDeviceEnforcementLevelResponse' },
    },
    'settings.users.forceUpdateMaxDevices.disable': {
      documentation: 'Turns the setting off: does what `set(false)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.users.forceUpdateMaxDevices.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetForceUpdateMaxDevicesPerUserResponse' },
    },
    'settings.users.forceUpdateMaxDevices.enable': {
      documentation: 'Turns the setting on: does what `set(true)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.users.forceUpdateMaxDevices.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetForceUpdateMaxDevicesPerUserResponse' },
    },
    'settings.users.forceUpdateMaxDevices.get': {
      documentation: 'Reads whether a changed default is also pushed to existing user groups.',
      examples: ['const value = await client.settings.users.forceUpdateMaxDevices.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetForceUpdateMaxDevicesPerUserResponse' },
    },
    'settings.users.forceUpdateMaxDevices.set': {
      documentation: 'Sets whether a changed default is also pushed to existing user groups.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.users.forceUpdateMaxDevices.set(true)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetForceUpdateMaxDevicesPerUserRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: true }],
      },
      output: { $ref: '#/$defs/SetForceUpdateMaxDevicesPerUserResponse' },
    },
    'settings.users.maxDevices.get': {
      documentation: 'Reads the default maximum number of devices per user.',
      examples: ['const value = await client.settings.users.maxDevices.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetDefaultMaxDevicesPerUserResponse' },
    },
    'settings.users.maxDevices.set': {
      documentation: 'Sets the default maximum number of devices per user.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.users.maxDevices.set(5)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetDefaultMaxDevicesPerUserRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 5 }],
      },
      output: { $ref: '#/$defs/SetDefaultMaxDevicesPerUserResponse' },
    },
    'settings.users.profileDistribution.get': {
      documentation: 'Reads how profiles are distributed.',
      examples: ['const value = await client.settings.users.profileDistribution.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetProfileDistributionResponse' },
    },
    'settings.users.profileDistribution.set': {
      documentation: 'Sets how profiles are distributed.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.users.profileDistribution.set('MANUAL')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetProfileDistributionRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'MANUAL' }],
      },
      output: { $ref: '#/$defs/SetProfileDistributionResponse' },
    },
    'settings.wpc.clientOptions.get': {
      documentation: 'Reads the extra OpenVPN client options.',
      examples: ['const value = await client.settings.wpc.clientOptions.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetClientOptionsResponse' },
    },
    'settings.wpc.clientOptions.set': {
      documentation: 'Sets the extra OpenVPN client options.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.wpc.clientOptions.set(['block-outside-dns'])"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetClientOptionsRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: ['block-outside-dns'] }],
      },
      output: { $ref: '#/$defs/SetClientOptionsResponse' },
    },
    'settings.wpc.defaultRegion.get': {
      documentation: 'Reads the default region (a region id).',
      examples: ['const value = await client.settings.wpc.defaultRegion.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetDefaultRegionResponse' },
    },
    'settings.wpc.defaultRegion.set': {
      documentation: 'Sets the default region (a region id).',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.wpc.defaultRegion.set('eu-central-1')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetDefaultRegionRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'eu-central-1' }],
      },
      output: { $ref: '#/$defs/SetDefaultRegionResponse' },
    },
    'settings.wpc.domainRoutingSubnet.get': {
      documentation: 'Reads the domain routing subnets.',
      examples: ['const value = await client.settings.wpc.domainRoutingSubnet.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/DomainRoutingSubnet' },
    },
    'settings.wpc.domainRoutingSubnet.set': {
      documentation: 'Sets the domain routing subnets.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: [
        "await client.settings.wpc.domainRoutingSubnet.set({ ipV4Address: '100.80.0.0/12', ipV6Address: 'fd:0:0:4000::/50' })",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/DomainRoutingSubnetRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { ipV4Address: '100.80.0.0/12', ipV6Address: 'fd:0:0:4000::/50' } }],
      },
      output: { $ref: '#/$defs/DomainRoutingSubnet' },
    },
    'settings.wpc.ipAllocationMode.get': {
      documentation: 'Reads the IP allocation mode.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.2.3.'],
      examples: ['const value = await client.settings.wpc.ipAllocationMode.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetIpAllocationModeResponse' },
    },
    'settings.wpc.ipAllocationMode.set': {
      documentation: 'Sets the IP allocation mode.',
      returns: 'The value that is stored now.',
      throws: [
        'ValidationError when the API or the model refuses the value.',
        'UnsupportedOperationError when the client is set to an API version before 1.2.3.',
      ],
      examples: ["await client.settings.wpc.ipAllocationMode.set('IP_V4_ONLY')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetIpAllocationModeRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'IP_V4_ONLY' }],
      },
      output: { $ref: '#/$defs/SetIpAllocationModeResponse' },
    },
    'settings.wpc.routesAdvancedConfiguration.disable': {
      documentation: 'Turns the setting off: does what `set(false)` does.',
      returns: 'The value that is stored now.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.6.'],
      examples: ['await client.settings.wpc.routesAdvancedConfiguration.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetRoutesAdvancedConfigurationEnabledResponse' },
    },
    'settings.wpc.routesAdvancedConfiguration.enable': {
      documentation: 'Turns the setting on: does what `set(true)` does.',
      returns: 'The value that is stored now.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.6.'],
      examples: ['await client.settings.wpc.routesAdvancedConfiguration.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetRoutesAdvancedConfigurationEnabledResponse' },
    },
    'settings.wpc.routesAdvancedConfiguration.get': {
      documentation: 'Reads whether advanced route configuration is on.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.6.'],
      examples: ['const value = await client.settings.wpc.routesAdvancedConfiguration.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetRoutesAdvancedConfigurationEnabledResponse' },
    },
    'settings.wpc.routesAdvancedConfiguration.set': {
      documentation: 'Sets whether advanced route configuration is on.',
      returns: 'The value that is stored now.',
      throws: [
        'ValidationError when the API or the model refuses the value.',
        'UnsupportedOperationError when the client is set to an API version before 1.1.6.',
      ],
      examples: ['await client.settings.wpc.routesAdvancedConfiguration.set(true)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetRoutesAdvancedConfigurationEnabledRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: true }],
      },
      output: { $ref: '#/$defs/SetRoutesAdvancedConfigurationEnabledResponse' },
    },
    'settings.wpc.snat.disable': {
      documentation: 'Turns the setting off: does what `set(false)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.wpc.snat.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetSnatResponse' },
    },
    'settings.wpc.snat.enable': {
      documentation: 'Turns the setting on: does what `set(true)` does.',
      returns: 'The value that is stored now.',
      examples: ['await client.settings.wpc.snat.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/SetSnatResponse' },
    },
    'settings.wpc.snat.get': {
      documentation: 'Reads whether SNAT is on.',
      examples: ['const value = await client.settings.wpc.snat.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetSnatResponse' },
    },
    'settings.wpc.snat.set': {
      documentation: 'Sets whether SNAT is on.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ['await client.settings.wpc.snat.set(true)'],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetSnatRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: true }],
      },
      output: { $ref: '#/$defs/SetSnatResponse' },
    },
    'settings.wpc.subnet.get': {
      documentation: 'Reads the WPC subnets.',
      examples: ['const value = await client.settings.wpc.subnet.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/Subnet' },
    },
    'settings.wpc.subnet.set': {
      documentation: 'Sets the WPC subnets.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: [
        "await client.settings.wpc.subnet.set({ ipV4Address: ['100.96.0.0/11'], ipV6Address: ['fd:0:0:8000::/49'] })",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SubnetRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { ipV4Address: ['100.96.0.0/11'], ipV6Address: ['fd:0:0:8000::/49'] } }],
      },
      output: { $ref: '#/$defs/Subnet' },
    },
    'settings.wpc.topology.get': {
      documentation: 'Reads the WPC topology.',
      examples: ['const value = await client.settings.wpc.topology.get()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { $ref: '#/$defs/GetTopologyResponse' },
    },
    'settings.wpc.topology.set': {
      documentation: 'Sets the WPC topology.',
      returns: 'The value that is stored now.',
      throws: ['ValidationError when the API or the model refuses the value.'],
      examples: ["await client.settings.wpc.topology.set('CUSTOM')"],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/SetTopologyRequest',
            description: 'The value as a whole; what was set before is replaced.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: 'CUSTOM' }],
      },
      output: { $ref: '#/$defs/SetTopologyResponse' },
    },
  },
}
