// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    CustomServiceTypeRequest: {
      type: 'object',
      properties: {
        protocol: { type: 'string', enum: ['TCP', 'UDP', 'ICMP'] },
        port: { type: 'array', items: { $ref: '#/$defs/RangeIntegerRequest' } },
        icmpType: { type: 'array', items: { $ref: '#/$defs/RangeIntegerRequest' } },
      },
      required: ['protocol'],
      additionalProperties: false,
    },
    CustomServiceTypeResponse: {
      type: 'object',
      properties: {
        protocol: { anyOf: [{ enum: ['TCP', 'UDP', 'ICMP'] }, { type: 'string' }] },
        port: { type: 'array', items: { $ref: '#/$defs/RangeInteger' } },
        icmpType: { type: 'array', items: { $ref: '#/$defs/RangeInteger' } },
      },
      additionalProperties: true,
    },
    HostApplicationRequest: {
      type: 'object',
      properties: {
        name: {
          type: 'string',
          description: 'Display name. The official Terraform provider allows 1 to 40 characters.',
        },
        description: {
          type: 'string',
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        routes: {
          type: 'array',
          items: { $ref: '#/$defs/HostApplicationRouteRequest' },
          description: 'Domains of the application. The official Terraform provider allows 1 or more items.',
        },
        config: { $ref: '#/$defs/ServiceConfigRequest' },
      },
      required: ['name', 'routes'],
      additionalProperties: false,
    },
    HostApplicationResponse: {
      type: 'object',
      properties: {
        id: {
          type: 'string',
          description: 'Application id.',
          examples: ['00000000-0000-0000-0000-000000000000'],
        },
        name: { type: 'string', description: 'Display name.' },
        description: { type: 'string', description: 'Free text.' },
        networkItemId: {
          type: 'string',
          description: 'Id of the owning host.',
          'x-reference': { kind: 'host' },
        },
        networkItemType: {
          anyOf: [{ enum: ['NETWORK', 'HOST'] }, { type: 'string' }],
          description: 'Kind of owner; HOST here.',
          examples: ['HOST'],
        },
        routes: {
          type: 'array',
          items: { $ref: '#/$defs/HostDomainRouteResponse' },
          description: 'Domains of the application.',
        },
        config: { $ref: '#/$defs/ServiceConfigResponse' },
      },
      required: ['id', 'name', 'networkItemId', 'networkItemType'],
      additionalProperties: true,
    },
    HostApplicationRouteRequest: {
      type: 'object',
      properties: {
        value: { type: 'string', description: 'Domain name of the application.' },
        allowEmbeddedIp: {
          type: 'boolean',
          description: 'Accept host names with an IP address embedded in the left-most part of the domain.',
        },
      },
      required: ['value'],
      additionalProperties: false,
    },
    HostConnectorRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Display name of the connector.' },
        description: {
          type: 'string',
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        vpnRegionId: {
          type: 'string',
          description:
            'Id of the region the connector attaches to; ids look like us-east-1, it-mxp, eu-central-1.',
          'x-reference': { kind: 'region' },
        },
      },
      required: ['name', 'vpnRegionId'],
      additionalProperties: false,
    },
    HostConnectorResponse: {
      type: 'object',
      properties: {
        id: {
          type: 'string',
          description: 'Connector id.',
          examples: ['00000000-0000-0000-0000-000000000000'],
        },
        networkItemId: {
          type: 'string',
          description: 'Id of the owning host.',
          examples: ['00000000-0000-0000-0000-000000000000'],
          'x-reference': { kind: 'host' },
        },
        networkItemType: {
          anyOf: [{ enum: ['NETWORK', 'HOST'] }, { type: 'string' }],
          description: 'Kind of owner.',
        },
        name: { type: 'string', description: 'Display name.' },
        description: { type: 'string', description: 'Free text.' },
        vpnRegionId: { type: 'string', description: 'Region id.', 'x-reference': { kind: 'region' } },
        ipV4Address: { type: 'string', description: 'Overlay IPv4 address given to the connector.' },
        ipV6Address: { type: 'string', description: 'Overlay IPv6 address given to the connector.' },
        connectionStatus: {
          anyOf: [{ enum: ['ONLINE', 'OFFLINE', 'ONLINE_WITH_ISSUES'] }, { type: 'string' }],
          description: 'Live tunnel state.',
        },
        licensed: {
          type: 'boolean',
          description: 'Whether the connector holds a licence; present since v1.1.1.',
          'x-since': '1.1.1',
        },
      },
      required: ['id', 'name', 'networkItemId', 'networkItemType', 'vpnRegionId'],
      additionalProperties: true,
    },
    HostCreateRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Display name of the host.' },
        description: {
          type: 'string',
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        internetAccess: {
          type: 'string',
          enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'],
          description: 'How internet-bound traffic of the host is treated.',
        },
        domain: {
          type: 'string',
          description: 'DNS name of the host. The official Terraform provider allows 1 to 253 characters.',
        },
        connectors: {
          type: 'array',
          items: { $ref: '#/$defs/HostConnectorRequest' },
          description: 'Connectors created together with the host.',
        },
        gatewaysIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'Gateway ids tied to the host.',
        },
      },
      required: ['name'],
      additionalProperties: false,
    },
    HostDomainRouteResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Route id.', examples: ['00000000-0000-0000-0000-000000000000'] },
        type: { anyOf: [{ enum: ['DOMAIN'] }, { type: 'string' }], description: 'Route kind.' },
        domain: { type: 'string', description: 'Domain name.' },
        allowEmbeddedIp: { type: 'boolean', description: 'Embedded-IP host names accepted.' },
      },
      required: ['id'],
      additionalProperties: true,
    },
    HostIpServiceRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Display name.' },
        description: {
          type: 'string',
          description: 'Free text. The official Terraform provider allows 1 to 255 characters.',
        },
        config: { $ref: '#/$defs/ServiceConfigRequest' },
      },
      required: ['name'],
      additionalProperties: false,
    },
    HostIpServiceResponse: {
      type: 'object',
      properties: {
        id: {
          type: 'string',
          description: 'IP service id.',
          examples: ['00000000-0000-0000-0000-000000000000'],
        },
        name: { type: 'string', description: 'Display name.' },
        description: { type: 'string', description: 'Free text.' },
        networkItemId: {
          type: 'string',
          description: 'Id of the owning host.',
          'x-reference': { kind: 'host' },
        },
        networkItemType: {
          anyOf: [{ enum: ['NETWORK', 'HOST'] }, { type: 'string' }],
          description: 'Kind of owner; HOST here.',
          examples: ['HOST'],
        },
        config: { $ref: '#/$defs/ServiceConfigResponse' },
      },
      required: ['id', 'name', 'networkItemId', 'networkItemType'],
      additionalProperties: true,
    },
    HostResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Host id.', examples: ['00000000-0000-0000-0000-000000000000'] },
        name: { type: 'string', description: 'Display name.' },
        description: { type: 'string', description: 'Free text.' },
        internetAccess: {
          anyOf: [
            { enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'] },
            { type: 'string' },
          ],
          description: 'How internet-bound traffic of the host is treated.',
        },
        domain: { type: 'string', description: 'DNS name of the host.' },
        connectors: {
          type: 'array',
          items: { $ref: '#/$defs/HostConnectorResponse' },
          description: 'Connectors of the host.',
        },
        systemSubnets: {
          type: 'array',
          items: { type: 'string' },
          description: 'IPv4 and IPv6 subnets assigned by the service (read-only).',
        },
        gatewaysIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'Gateway ids tied to the host.',
        },
      },
      required: ['id', 'name'],
      additionalProperties: true,
    },
    HostUpdateRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Display name of the host.' },
        description: { type: 'string', description: 'Free text.' },
        internetAccess: {
          type: 'string',
          enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'],
          description: 'How internet-bound traffic of the host is treated.',
        },
        domain: { type: 'string', description: 'DNS name of the host.' },
        gatewaysIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'Gateway ids tied to the host.',
          examples: [['00000000-0000-0000-0000-000000000000']],
        },
      },
      required: ['name'],
      additionalProperties: false,
    },
    RangeInteger: {
      type: 'object',
      properties: {
        value: { type: 'integer', format: 'int32', description: 'A single value.' },
        lowerValue: { type: 'integer', format: 'int32', description: 'First value of a range.' },
        upperValue: { type: 'integer', format: 'int32', description: 'Last value of a range.' },
      },
      additionalProperties: true,
    },
    RangeIntegerRequest: {
      type: 'object',
      properties: {
        value: { type: 'integer', format: 'int32', description: 'A single value.' },
        lowerValue: { type: 'integer', format: 'int32', description: 'First value of a range.' },
        upperValue: { type: 'integer', format: 'int32', description: 'Last value of a range.' },
      },
      additionalProperties: false,
    },
    ServiceConfigRequest: {
      type: 'object',
      properties: {
        serviceTypes: {
          type: 'array',
          items: {
            type: 'string',
            enum: [
              'ANY',
              'CUSTOM',
              'BGP',
              'DHCP',
              'DNS',
              'FTP',
              'HTTP',
              'HTTPS',
              'IMAP',
              'IMAPS',
              'NTP',
              'POP3',
              'POP3S',
              'SMTP',
              'SMTPS',
              'SNMP',
              'SSH',
              'TELNET',
              'TFTP',
            ],
          },
        },
        customServiceTypes: { type: 'array', items: { $ref: '#/$defs/CustomServiceTypeRequest' } },
      },
      additionalProperties: false,
    },
    ServiceConfigResponse: {
      type: 'object',
      properties: {
        serviceTypes: {
          type: 'array',
          items: {
            anyOf: [
              {
                enum: [
                  'ANY',
                  'CUSTOM',
                  'BGP',
                  'DHCP',
                  'DNS',
                  'FTP',
                  'HTTP',
                  'HTTPS',
                  'IMAP',
                  'IMAPS',
                  'NTP',
                  'POP3',
                  'POP3S',
                  'SMTP',
                  'SMTPS',
                  'SNMP',
                  'SSH',
                  'TELNET',
                  'TFTP',
                ],
              },
              { type: 'string' },
            ],
          },
        },
        customServiceTypes: { type: 'array', items: { $ref: '#/$defs/CustomServiceTypeResponse' } },
      },
      additionalProperties: true,
    },
    HostUpdateRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Display name of the host.' },
        description: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Free text.' },
        internetAccess: {
          anyOf: [
            { type: 'string', enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'] },
            { type: 'null' },
          ],
          description: 'How internet-bound traffic of the host is treated.',
        },
        domain: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'DNS name of the host.' },
        gatewaysIds: {
          anyOf: [
            {
              type: 'array',
              items: { type: 'string' },
              examples: [['00000000-0000-0000-0000-000000000000']],
            },
            { type: 'null' },
          ],
          description: 'Gateway ids tied to the host.',
        },
      },
      additionalProperties: false,
    },
    HostApplicationRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Display name. The official Terraform provider allows 1 to 40 characters.',
        },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        routes: {
          anyOf: [
            { type: 'array', items: { $ref: '#/$defs/HostApplicationRouteRequest' } },
            { type: 'null' },
          ],
          description: 'Domains of the application. The official Terraform provider allows 1 or more items.',
        },
        config: { anyOf: [{ $ref: '#/$defs/ServiceConfigRequest' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
    HostConnectorRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Display name of the connector.',
        },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        vpnRegionId: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description:
            'Id of the region the connector attaches to; ids look like us-east-1, it-mxp, eu-central-1.',
          'x-reference': { kind: 'region' },
        },
      },
      additionalProperties: false,
    },
    HostIpServiceRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Display name.' },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Free text. The official Terraform provider allows 1 to 255 characters.',
        },
        config: { anyOf: [{ $ref: '#/$defs/ServiceConfigRequest' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
  },
  details: {
    'hosts.applications.create': {
      documentation:
        "Adds an application to a host, which needs a `domain` for it, as the owner's guide says.",
      throws: [
        'NotFoundError when there is no host with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const application = await client.hosts.applications.create('42', {\n  name: 'Wiki',\n  routes: [{ value: 'wiki.example.com' }],\n  config: { serviceTypes: ['HTTPS'] },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          hostId: { type: 'string', description: 'The host.', 'x-reference': { kind: 'host' } },
          body: {
            $ref: '#/$defs/HostApplicationRequest',
            description: '`customServiceTypes` go with `CUSTOM` in `serviceTypes`.',
          },
        },
        required: ['hostId', 'body'],
        additionalProperties: false,
        examples: [
          {
            hostId: '42',
            body: {
              name: 'Wiki',
              routes: [{ value: 'wiki.example.com' }],
              config: { serviceTypes: ['HTTPS'] },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/HostApplicationResponse' },
    },
    'hosts.applications.delete': {
      documentation: 'Deletes an application.',
      throws: ['NotFoundError when there is no application with this id.'],
      examples: ["await client.hosts.applications.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Application id.', 'x-reference': { kind: 'hostApplication' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'hosts.applications.draft': {
      documentation:
        'Makes the request that would write an application as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const application = await client.hosts.applications.get('7')\nconst draft = client.hosts.applications.draft(application)",
      ],
      input: {
        type: 'object',
        properties: {
          application: {
            $ref: '#/$defs/HostApplicationResponse',
            description: 'As `get` or `list` returned it.',
          },
        },
        required: ['application'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/HostApplicationRequest' },
    },
    'hosts.applications.findByName': {
      documentation:
        'The first application with this name, whatever its case; `undefined` when there is none. Names need not be unique. May send several requests, so the result is a plain promise.',
      examples: ["const application = await client.hosts.applications.findByName('wiki', { hostId: '42' })"],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          hostId: {
            type: 'string',
            description: 'Only applications of this host.',
            'x-reference': { kind: 'host' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'wiki', hostId: '42' }],
      },
      output: { $ref: '#/$defs/HostApplicationResponse' },
    },
    'hosts.applications.get': {
      documentation: 'Reads one application.',
      throws: ['NotFoundError when there is no application with this id.'],
      examples: ["const application = await client.hosts.applications.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Application id.', 'x-reference': { kind: 'hostApplication' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/HostApplicationResponse' },
    },
    'hosts.applications.list': {
      documentation: 'Lists applications, of all hosts or of one.',
      examples: [
        "for await (const application of client.hosts.applications.list({ hostId: '42' })) {\n  console.log(application.name)\n}",
      ],
      input: {
        type: 'object',
        properties: {
          page: {
            type: 'integer',
            format: 'int32',
            minimum: 0,
            description: 'The page to begin with, zero-based. Default 0.',
          },
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 1,
            maximum: 1000,
            description:
              'Items per page: 1 to 1,000, default 1,000, because every request counts against the rate limit. Where a list has other limits, its own documentation names them.',
          },
          hostId: {
            type: 'string',
            description: 'Only the applications of this host.',
            'x-reference': { kind: 'host' },
          },
        },
        additionalProperties: false,
        examples: [{ hostId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/HostApplicationResponse' } },
    },
    'hosts.applications.patch': {
      documentation:
        'Changes single properties of an application: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no application with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const application = await client.hosts.applications.patch('7', { description: 'Team wiki' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Application id.', 'x-reference': { kind: 'hostApplication' } },
          changes: { $ref: '#/$defs/HostApplicationRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { description: 'Team wiki' } }],
      },
      output: { $ref: '#/$defs/HostApplicationResponse' },
    },
    'hosts.applications.update': {
      documentation: 'Replaces an application: what is left out is cleared.',
      throws: [
        'NotFoundError when there is no application with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const application = await client.hosts.applications.update('7', {\n  name: 'Wiki',\n  routes: [{ value: 'wiki.example.com' }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Application id.', 'x-reference': { kind: 'hostApplication' } },
          body: { $ref: '#/$defs/HostApplicationRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '7', body: { name: 'Wiki', routes: [{ value: 'wiki.example.com' }] } }],
      },
      output: { $ref: '#/$defs/HostApplicationResponse' },
    },
    'hosts.connectors.activate': {
      documentation: 'Gives a suspended connector its connectivity back.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'UnsupportedOperationError when the client is set to an API version before 1.2.0.',
      ],
      examples: ["await client.hosts.connectors.activate('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'hosts.connectors.create': {
      documentation: 'Adds a connector to a host. It stays with this host: a connector cannot be moved.',
      throws: [
        'NotFoundError when there is no host with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const connector = await client.hosts.connectors.create('42', { name: 'gateway', vpnRegionId: 'eu-central-1' })",
      ],
      input: {
        type: 'object',
        properties: {
          hostId: { type: 'string', description: 'The host.', 'x-reference': { kind: 'host' } },
          body: { $ref: '#/$defs/HostConnectorRequest' },
        },
        required: ['hostId', 'body'],
        additionalProperties: false,
        examples: [{ hostId: '42', body: { name: 'gateway', vpnRegionId: 'eu-central-1' } }],
      },
      output: { $ref: '#/$defs/HostConnectorResponse' },
    },
    'hosts.connectors.delete': {
      documentation: 'Deletes a connector.',
      throws: ['NotFoundError when there is no connector with this id.'],
      examples: ["await client.hosts.connectors.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'hosts.connectors.draft': {
      documentation:
        'Makes the request that would write a connector as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const connector = await client.hosts.connectors.get('7')\nconst draft = client.hosts.connectors.draft(connector)",
      ],
      input: {
        type: 'object',
        properties: {
          connector: {
            $ref: '#/$defs/HostConnectorResponse',
            description: 'As `get` or `list` returned it.',
          },
        },
        required: ['connector'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/HostConnectorRequest' },
    },
    'hosts.connectors.findByName': {
      documentation:
        'The first connector with this name, whatever its case; `undefined` when there is none. Names need not be unique. May send several requests, so the result is a plain promise.',
      examples: ["const connector = await client.hosts.connectors.findByName('gateway', { hostId: '42' })"],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          hostId: {
            type: 'string',
            description: 'Only connectors of this host.',
            'x-reference': { kind: 'host' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'gateway', hostId: '42' }],
      },
      output: { $ref: '#/$defs/HostConnectorResponse' },
    },
    'hosts.connectors.get': {
      documentation: 'Reads one connector. Whether it is suspended cannot be read from the API.',
      throws: ['NotFoundError when there is no connector with this id.'],
      examples: ["const connector = await client.hosts.connectors.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/HostConnectorResponse' },
    },
    'hosts.connectors.list': {
      documentation: 'Lists connectors, of all hosts or of one.',
      examples: [
        "for await (const connector of client.hosts.connectors.list({ hostId: '42' })) console.log(connector.name)",
      ],
      input: {
        type: 'object',
        properties: {
          page: {
            type: 'integer',
            format: 'int32',
            minimum: 0,
            description: 'The page to begin with, zero-based. Default 0.',
          },
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 1,
            maximum: 1000,
            description:
              'Items per page: 1 to 1,000, default 1,000, because every request counts against the rate limit. Where a list has other limits, its own documentation names them.',
          },
          hostId: {
            type: 'string',
            description: 'Only the connectors of this host.',
            'x-reference': { kind: 'host' },
          },
        },
        additionalProperties: false,
        examples: [{ hostId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/HostConnectorResponse' } },
    },
    'hosts.connectors.patch': {
      documentation:
        'Changes single properties of a connector: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const connector = await client.hosts.connectors.patch('7', { vpnRegionId: 'eu-central-1' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
          changes: { $ref: '#/$defs/HostConnectorRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { vpnRegionId: 'eu-central-1' } }],
      },
      output: { $ref: '#/$defs/HostConnectorResponse' },
    },
    'hosts.connectors.profile.generate': {
      documentation:
        "Generates the connector's .ovpn profile. The API may take a while to make it (202); this waits until it is there. May send several requests, so the result is a plain promise.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'TimeoutError when it is not there in time.',
      ],
      examples: [
        "const profile = await client.hosts.connectors.profile.generate('7')\nawait writeFile('connector.ovpn', profile.reveal(), { mode: 0o600 })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
          interval: {
            type: 'number',
            description:
              'Time between two requests, in milliseconds. Default 5,000; every request counts against the rate limit.',
          },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { type: 'string', 'x-secret': true },
    },
    'hosts.connectors.profile.generateBundle': {
      documentation:
        "Generates an installer with the connector's profile, and returns its address; anybody who has it can connect.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the API or the contract refuses the type.',
      ],
      examples: ["const address = await client.hosts.connectors.profile.generateBundle('7', 'MSI')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
          type: { type: 'string', enum: ['DMG', 'MSI'], description: '`DMG` for macOS, `MSI` for Windows.' },
        },
        required: ['id', 'type'],
        additionalProperties: false,
        examples: [{ id: '7', type: 'MSI' }],
      },
      output: { type: 'string', 'x-secret': true },
    },
    'hosts.connectors.profile.revoke': {
      documentation:
        "Revokes the connector's profile; its agent then needs a new one. What the response means is not documented.",
      throws: ['NotFoundError when there is no connector with this id.'],
      examples: ["await client.hosts.connectors.profile.revoke('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { type: 'boolean' },
    },
    'hosts.connectors.suspend': {
      documentation: "Takes a connector's connectivity away.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'UnsupportedOperationError when the client is set to an API version before 1.2.0.',
      ],
      examples: ["await client.hosts.connectors.suspend('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'hosts.connectors.token.generate': {
      documentation:
        "Makes a token with which the connector's agent enrols. Every call makes another one, and older ones stay valid. The API may take a while (202); this waits until it is there. May send several requests, so the result is a plain promise.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'TimeoutError when it is not there in time.',
      ],
      examples: ["const token = await client.hosts.connectors.token.generate('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
          interval: {
            type: 'number',
            description:
              'Time between two requests, in milliseconds. Default 5,000; every request counts against the rate limit.',
          },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { type: 'string', 'x-secret': true },
    },
    'hosts.connectors.update': {
      documentation: 'Replaces a connector: what is left out is cleared.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const connector = await client.hosts.connectors.update('7', { name: 'gateway', vpnRegionId: 'eu-central-1' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
          body: { $ref: '#/$defs/HostConnectorRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '7', body: { name: 'gateway', vpnRegionId: 'eu-central-1' } }],
      },
      output: { $ref: '#/$defs/HostConnectorResponse' },
    },
    'hosts.connectors.waitUntilOnline': {
      documentation:
        'Waits until a connector is online, and returns it as it was read then. A connector comes online up to about a minute after its agent starts. May send several requests, so the result is a plain promise.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'TimeoutError when it is not online in time.',
      ],
      examples: [
        "const connector = await client.hosts.connectors.waitUntilOnline('7', { timeout: 300_000 })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'hostConnector' } },
          interval: {
            type: 'number',
            description:
              'Time between two requests, in milliseconds. Default 5,000; every request counts against the rate limit.',
          },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/HostConnectorResponse' },
    },
    'hosts.create': {
      documentation: 'Creates a host, together with connectors if they are given.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: [
        "const host = await client.hosts.create({\n  name: 'build-server',\n  internetAccess: 'SPLIT_TUNNEL_ON',\n  domain: 'build.example.com',\n  connectors: [{ name: 'build-connector', vpnRegionId: 'eu-central-1' }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/HostCreateRequest',
            description:
              '`gatewaysIds` are for `SPLIT_TUNNEL_OFF`. `domain` is the name under which the host is reached.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              name: 'build-server',
              internetAccess: 'SPLIT_TUNNEL_ON',
              domain: 'build.example.com',
              connectors: [{ name: 'build-connector', vpnRegionId: 'eu-central-1' }],
            },
          },
        ],
      },
      output: { $ref: '#/$defs/HostResponse' },
    },
    'hosts.delete': {
      documentation:
        'Deletes a host. What becomes of its connectors, IP services and applications is not documented; expect them to go with it.',
      throws: [
        'NotFoundError when there is no host with this id.',
        'ValidationError when something still needs the host.',
      ],
      examples: ["await client.hosts.delete('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', description: 'Host id.', 'x-reference': { kind: 'host' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'hosts.draft': {
      documentation:
        'Makes the request that would write a host as it was read, with what only responses hold left out. Sends nothing.',
      examples: ["const host = await client.hosts.get('42')\nconst draft = client.hosts.draft(host)"],
      input: {
        type: 'object',
        properties: {
          host: { $ref: '#/$defs/HostResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['host'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/HostUpdateRequest' },
    },
    'hosts.findByName': {
      documentation:
        'The first host with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. May send several requests, so the result is a plain promise.',
      examples: ["const host = await client.hosts.findByName('build-server')"],
      input: {
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'build-server' }],
      },
      output: { $ref: '#/$defs/HostResponse' },
    },
    'hosts.get': {
      documentation: 'Reads one host.',
      throws: ['NotFoundError when there is no host with this id.'],
      examples: ["const host = await client.hosts.get('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', description: 'Host id.', 'x-reference': { kind: 'host' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/HostResponse' },
    },
    'hosts.ipServices.create': {
      documentation: 'Adds an IP service to a host.',
      throws: [
        'NotFoundError when there is no host with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const service = await client.hosts.ipServices.create('42', {\n  name: 'databases',\n  config: { serviceTypes: ['CUSTOM'], customServiceTypes: [{ protocol: 'TCP', port: [{ value: 5432 }] }] },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          hostId: { type: 'string', description: 'The host.', 'x-reference': { kind: 'host' } },
          body: {
            $ref: '#/$defs/HostIpServiceRequest',
            description: '`customServiceTypes` go with `CUSTOM` in `serviceTypes`.',
          },
        },
        required: ['hostId', 'body'],
        additionalProperties: false,
        examples: [
          {
            hostId: '42',
            body: {
              name: 'databases',
              config: {
                serviceTypes: ['CUSTOM'],
                customServiceTypes: [{ protocol: 'TCP', port: [{ value: 5432 }] }],
              },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/HostIpServiceResponse' },
    },
    'hosts.ipServices.delete': {
      documentation: 'Deletes an IP service.',
      throws: ['NotFoundError when there is no IP service with this id.'],
      examples: ["await client.hosts.ipServices.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'hostIpService' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'hosts.ipServices.draft': {
      documentation:
        'Makes the request that would write an IP service as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const service = await client.hosts.ipServices.get('7')\nconst draft = client.hosts.ipServices.draft(service)",
      ],
      input: {
        type: 'object',
        properties: {
          service: { $ref: '#/$defs/HostIpServiceResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['service'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/HostIpServiceRequest' },
    },
    'hosts.ipServices.findByName': {
      documentation:
        'The first IP service with this name, whatever its case; `undefined` when there is none. Names need not be unique. May send several requests, so the result is a plain promise.',
      examples: ["const service = await client.hosts.ipServices.findByName('databases', { hostId: '42' })"],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          hostId: {
            type: 'string',
            description: 'Only services of this host.',
            'x-reference': { kind: 'host' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'databases', hostId: '42' }],
      },
      output: { $ref: '#/$defs/HostIpServiceResponse' },
    },
    'hosts.ipServices.get': {
      documentation: 'Reads one IP service.',
      throws: ['NotFoundError when there is no IP service with this id.'],
      examples: ["const service = await client.hosts.ipServices.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'hostIpService' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/HostIpServiceResponse' },
    },
    'hosts.ipServices.list': {
      documentation: 'Lists IP services, of all hosts or of one.',
      examples: [
        "for await (const service of client.hosts.ipServices.list({ hostId: '42' })) console.log(service.name)",
      ],
      input: {
        type: 'object',
        properties: {
          page: {
            type: 'integer',
            format: 'int32',
            minimum: 0,
            description: 'The page to begin with, zero-based. Default 0.',
          },
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 1,
            maximum: 1000,
            description:
              'Items per page: 1 to 1,000, default 1,000, because every request counts against the rate limit. Where a list has other limits, its own documentation names them.',
          },
          hostId: {
            type: 'string',
            description: 'Only the IP services of this host.',
            'x-reference': { kind: 'host' },
          },
        },
        additionalProperties: false,
        examples: [{ hostId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/HostIpServiceResponse' } },
    },
    'hosts.ipServices.patch': {
      documentation:
        'Changes single properties of an IP service: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no IP service with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const service = await client.hosts.ipServices.patch('7', { description: 'PostgreSQL' })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'hostIpService' } },
          changes: { $ref: '#/$defs/HostIpServiceRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { description: 'PostgreSQL' } }],
      },
      output: { $ref: '#/$defs/HostIpServiceResponse' },
    },
    'hosts.ipServices.update': {
      documentation: 'Replaces an IP service: what is left out is cleared.',
      throws: [
        'NotFoundError when there is no IP service with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const service = await client.hosts.ipServices.update('7', {\n  name: 'databases',\n  config: { serviceTypes: ['ANY'] },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'hostIpService' } },
          body: { $ref: '#/$defs/HostIpServiceRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '7', body: { name: 'databases', config: { serviceTypes: ['ANY'] } } }],
      },
      output: { $ref: '#/$defs/HostIpServiceResponse' },
    },
    'hosts.list': {
      documentation: 'Lists hosts, each with its connectors.',
      examples: ['for await (const host of client.hosts.list()) console.log(host.name)'],
      input: {
        type: 'object',
        properties: {
          page: {
            type: 'integer',
            format: 'int32',
            minimum: 0,
            description: 'The page to begin with, zero-based. Default 0.',
          },
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 1,
            maximum: 1000,
            description:
              'Items per page: 1 to 1,000, default 1,000, because every request counts against the rate limit. Where a list has other limits, its own documentation names them.',
          },
        },
        additionalProperties: false,
      },
      output: { type: 'array', items: { $ref: '#/$defs/HostResponse' } },
    },
    'hosts.patch': {
      documentation:
        'Changes single properties of a host: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no host with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const host = await client.hosts.patch('42', { description: 'Runs the nightly builds' })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Host id.', 'x-reference': { kind: 'host' } },
          changes: { $ref: '#/$defs/HostUpdateRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { description: 'Runs the nightly builds' } }],
      },
      output: { $ref: '#/$defs/HostResponse' },
    },
    'hosts.update': {
      documentation:
        "Replaces a host's own properties: what is left out is cleared. Its connectors are not touched. Use `patch` to change single properties.",
      throws: [
        'NotFoundError when there is no host with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const host = await client.hosts.update('42', { name: 'build-server', internetAccess: 'SPLIT_TUNNEL_ON' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Host id.', 'x-reference': { kind: 'host' } },
          body: { $ref: '#/$defs/HostUpdateRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '42', body: { name: 'build-server', internetAccess: 'SPLIT_TUNNEL_ON' } }],
      },
      output: { $ref: '#/$defs/HostResponse' },
    },
  },
}
