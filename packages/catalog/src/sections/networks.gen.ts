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
    IkeDeadPeerDetection: {
      type: 'object',
      properties: {
        timeoutSec: { type: 'integer', format: 'int32', examples: [30] },
        deadPeerHandling: { anyOf: [{ enum: ['RESTART', 'NONE'] }, { type: 'string' }] },
      },
      additionalProperties: true,
    },
    IkeDeadPeerDetectionRequest: {
      type: 'object',
      properties: {
        timeoutSec: { type: 'integer', format: 'int32', examples: [30] },
        deadPeerHandling: { type: 'string', enum: ['RESTART', 'NONE'] },
      },
      additionalProperties: false,
    },
    IkePhase: {
      type: 'object',
      properties: {
        encryptionAlgorithms: {
          type: 'array',
          items: {
            anyOf: [{ enum: ['AES128', 'AES256', 'AES128_GCM_16', 'AES256_GCM_16'] }, { type: 'string' }],
          },
        },
        integrityAlgorithms: {
          type: 'array',
          items: { anyOf: [{ enum: ['SHA1', 'SHA2_256', 'SHA2_384', 'SHA2_512'] }, { type: 'string' }] },
        },
        diffieHellmanGroups: {
          type: 'array',
          items: {
            anyOf: [
              { enum: ['G_1', 'G_2', 'G_5', 'G_14', 'G_15', 'G_16', 'G_19', 'G_20', 'G_24'] },
              { type: 'string' },
            ],
          },
        },
        lifetimeSec: { type: 'integer', format: 'int32', examples: [3600] },
      },
      additionalProperties: true,
    },
    IkePhaseRequest: {
      type: 'object',
      properties: {
        encryptionAlgorithms: {
          type: 'array',
          items: { type: 'string', enum: ['AES128', 'AES256', 'AES128_GCM_16', 'AES256_GCM_16'] },
        },
        integrityAlgorithms: {
          type: 'array',
          items: { type: 'string', enum: ['SHA1', 'SHA2_256', 'SHA2_384', 'SHA2_512'] },
        },
        diffieHellmanGroups: {
          type: 'array',
          items: {
            type: 'string',
            enum: ['G_1', 'G_2', 'G_5', 'G_14', 'G_15', 'G_16', 'G_19', 'G_20', 'G_24'],
          },
        },
        lifetimeSec: { type: 'integer', format: 'int32', examples: [3600] },
      },
      additionalProperties: false,
    },
    IkeProtocol: {
      type: 'object',
      properties: {
        protocolVersion: { anyOf: [{ enum: ['IKE_V1', 'IKE_V2'] }, { type: 'string' }] },
        phase1: { $ref: '#/$defs/IkePhase' },
        phase2: { $ref: '#/$defs/IkePhase' },
        rekey: { $ref: '#/$defs/IkeRekey' },
        deadPeerDetection: { $ref: '#/$defs/IkeDeadPeerDetection' },
        startupAction: { anyOf: [{ enum: ['START', 'ATTACH'] }, { type: 'string' }] },
        autoInitiate: { type: 'boolean', 'x-since': '1.2.3' },
      },
      additionalProperties: true,
    },
    IkeProtocolRequest: {
      type: 'object',
      properties: {
        protocolVersion: { type: 'string', enum: ['IKE_V1', 'IKE_V2'] },
        phase1: { $ref: '#/$defs/IkePhaseRequest' },
        phase2: { $ref: '#/$defs/IkePhaseRequest' },
        rekey: { $ref: '#/$defs/IkeRekeyRequest' },
        deadPeerDetection: { $ref: '#/$defs/IkeDeadPeerDetectionRequest' },
        startupAction: { type: 'string', enum: ['START', 'ATTACH'] },
        autoInitiate: { type: 'boolean', 'x-since': '1.2.3' },
      },
      additionalProperties: false,
    },
    IkeRekey: {
      type: 'object',
      properties: {
        marginTimeSec: { type: 'integer', format: 'int32', examples: [270] },
        fuzzPercent: { type: 'integer', format: 'int32', examples: [100] },
        replayWindowSize: { type: 'integer', format: 'int32', examples: [1024] },
      },
      additionalProperties: true,
    },
    IkeRekeyRequest: {
      type: 'object',
      properties: {
        marginTimeSec: { type: 'integer', format: 'int32', examples: [270] },
        fuzzPercent: { type: 'integer', format: 'int32', examples: [100] },
        replayWindowSize: { type: 'integer', format: 'int32', examples: [1024] },
      },
      additionalProperties: false,
    },
    IpRouteResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        parentRouteId: { type: 'string', format: 'uuid' },
        type: { anyOf: [{ enum: ['IP_V4', 'IP_V6'] }, { type: 'string' }] },
        subnet: { type: 'string', description: 'CIDR.' },
      },
      required: ['id'],
      additionalProperties: true,
    },
    IpSecConfigRequest: {
      type: 'object',
      properties: {
        platform: { type: 'string', enum: ['AWS', 'CISCO', 'AZURE', 'GCP', 'OTHER'] },
        authenticationType: { type: 'string', enum: ['SHARED_SECRET'] },
        remoteSitePublicIp: { type: 'string' },
        preSharedKey: { type: 'string', 'x-secret': true },
        ikeProtocol: { $ref: '#/$defs/IkeProtocolRequest' },
        hostname: { type: 'string' },
        domain: { type: 'string' },
      },
      required: ['authenticationType', 'platform'],
      additionalProperties: false,
    },
    IpSecConfigResponse: {
      type: 'object',
      properties: {
        platform: { anyOf: [{ enum: ['AWS', 'CISCO', 'AZURE', 'GCP', 'OTHER'] }, { type: 'string' }] },
        connectorState: {
          anyOf: [{ enum: ['ACTIVE', 'SUSPENDED'] }, { type: 'string' }],
          examples: ['ACTIVE'],
        },
        authenticationType: { anyOf: [{ enum: ['SHARED_SECRET'] }, { type: 'string' }] },
        remoteSitePublicIp: { type: 'string' },
        preSharedKey: { type: 'string', 'x-secret': true },
        pairedAwsConnectorId: { type: 'string' },
        ikeProtocol: { $ref: '#/$defs/IkeProtocol' },
        serverId: { type: 'string' },
        serverIp: {
          type: 'string',
          description: 'Public address on the CloudConnexa side.',
          'x-since': '1.2.0',
        },
        hostname: { type: 'string' },
        domain: { type: 'string' },
      },
      additionalProperties: true,
    },
    NetworkApplicationRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'The official Terraform provider allows 1 to 40 characters.' },
        description: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        routes: { type: 'array', items: { $ref: '#/$defs/NetworkApplicationRouteRequest' } },
        config: { $ref: '#/$defs/ServiceConfigRequest' },
      },
      required: ['name', 'routes'],
      additionalProperties: false,
    },
    NetworkApplicationResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        name: { type: 'string' },
        description: { type: 'string' },
        networkItemId: {
          type: 'string',
          description: 'Id of the network.',
          'x-reference': { kind: 'network' },
        },
        networkItemType: { anyOf: [{ enum: ['NETWORK', 'HOST'] }, { type: 'string' }] },
        routes: { type: 'array', items: { $ref: '#/$defs/NetworkDomainRouteResponse' } },
        config: { $ref: '#/$defs/ServiceConfigResponse' },
      },
      required: ['id', 'name', 'networkItemId', 'networkItemType'],
      additionalProperties: true,
    },
    NetworkApplicationRouteRequest: {
      type: 'object',
      properties: {
        value: { type: 'string', description: 'Domain name.' },
        allowEmbeddedIp: { type: 'boolean' },
        exactMatch: { type: 'boolean', 'x-since': '1.2.3' },
      },
      required: ['value'],
      additionalProperties: false,
    },
    NetworkConnectorRequest: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        description: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        vpnRegionId: { type: 'string', description: 'Id of a Region.', 'x-reference': { kind: 'region' } },
        ipSecConfig: { $ref: '#/$defs/IpSecConfigRequest' },
      },
      required: ['name', 'vpnRegionId'],
      additionalProperties: false,
    },
    NetworkConnectorResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        networkItemId: {
          type: 'string',
          format: 'uuid',
          description: 'Id of the network.',
          'x-reference': { kind: 'network' },
        },
        networkItemType: { anyOf: [{ enum: ['NETWORK', 'HOST'] }, { type: 'string' }] },
        name: { type: 'string' },
        description: { type: 'string' },
        vpnRegionId: { type: 'string', 'x-reference': { kind: 'region' } },
        ipV4Address: { type: 'string' },
        ipV6Address: { type: 'string' },
        tunnelingProtocol: { anyOf: [{ enum: ['OPENVPN', 'IPSEC'] }, { type: 'string' }] },
        ipSecConfig: { $ref: '#/$defs/IpSecConfigResponse' },
        connectionStatus: {
          anyOf: [{ enum: ['ONLINE', 'OFFLINE', 'ONLINE_WITH_ISSUES'] }, { type: 'string' }],
        },
        licensed: { type: 'boolean', 'x-since': '1.1.1' },
      },
      required: ['id', 'name', 'networkItemId', 'networkItemType', 'vpnRegionId'],
      additionalProperties: true,
    },
    NetworkCreateRequest: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        description: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        internetAccess: {
          type: 'string',
          enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'],
        },
        egress: { type: 'boolean' },
        routes: { type: 'array', items: { $ref: '#/$defs/NetworkRouteRequest' } },
        connectors: { type: 'array', items: { $ref: '#/$defs/NetworkConnectorRequest' } },
        tunnelingProtocol: { type: 'string', enum: ['OPENVPN', 'IPSEC'] },
        gatewaysIds: { type: 'array', items: { type: 'string' } },
      },
      required: ['name'],
      additionalProperties: false,
    },
    NetworkDomainRouteResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        type: { anyOf: [{ enum: ['DOMAIN'] }, { type: 'string' }] },
        domain: { type: 'string' },
        allowEmbeddedIp: { type: 'boolean' },
        exactMatch: { type: 'boolean' },
      },
      required: ['id'],
      additionalProperties: true,
    },
    NetworkIpServiceRequest: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        description: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 255 characters.',
        },
        routes: { type: 'array', items: { $ref: '#/$defs/ServiceRouteRequest' } },
        config: { $ref: '#/$defs/ServiceConfigRequest' },
        type: { type: 'string', enum: ['IP_SOURCE', 'SERVICE_DESTINATION'] },
      },
      required: ['name', 'type'],
      additionalProperties: false,
    },
    NetworkIpServiceResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        name: { type: 'string' },
        description: { type: 'string' },
        networkItemId: {
          type: 'string',
          description: 'Id of the network.',
          'x-reference': { kind: 'network' },
        },
        type: { anyOf: [{ enum: ['IP_SOURCE', 'SERVICE_DESTINATION'] }, { type: 'string' }] },
        networkItemType: { anyOf: [{ enum: ['NETWORK', 'HOST'] }, { type: 'string' }] },
        routes: { type: 'array', items: { $ref: '#/$defs/IpRouteResponse' } },
        config: { $ref: '#/$defs/ServiceConfigResponse' },
      },
      required: ['id', 'name', 'networkItemId', 'networkItemType', 'type'],
      additionalProperties: true,
    },
    NetworkResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        name: { type: 'string' },
        description: { type: 'string' },
        egress: { type: 'boolean' },
        internetAccess: {
          anyOf: [
            { enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'] },
            { type: 'string' },
          ],
        },
        routes: { type: 'array', items: { $ref: '#/$defs/NetworkRouteResponse' } },
        connectors: { type: 'array', items: { $ref: '#/$defs/NetworkConnectorResponse' } },
        systemSubnets: {
          type: 'array',
          items: { type: 'string' },
          description: 'IPv4 and IPv6 subnets that the service assigned to the network.',
        },
        tunnelingProtocol: { anyOf: [{ enum: ['OPENVPN', 'IPSEC'] }, { type: 'string' }] },
        gatewaysIds: { type: 'array', items: { type: 'string' } },
      },
      required: ['id', 'name'],
      additionalProperties: true,
    },
    NetworkRouteRequest: {
      type: 'object',
      properties: {
        value: { type: 'string', description: 'Subnet in CIDR notation.' },
        description: { type: 'string' },
      },
      required: ['value'],
      additionalProperties: false,
    },
    NetworkRouteResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        type: { anyOf: [{ enum: ['IP_V4', 'IP_V6'] }, { type: 'string' }] },
        subnet: { type: 'string', description: 'CIDR.' },
        description: { type: 'string' },
      },
      required: ['id', 'subnet', 'type'],
      additionalProperties: true,
    },
    NetworkUpdateRequest: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        description: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        egress: { type: 'boolean' },
        internetAccess: {
          type: 'string',
          enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'],
        },
        gatewaysIds: { type: 'array', items: { type: 'string', format: 'uuid' } },
        tunnelingProtocol: { type: 'string', enum: ['OPENVPN', 'IPSEC'] },
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
    ServiceRouteRequest: {
      type: 'object',
      properties: { value: { type: 'string', description: 'Subnet in CIDR notation.' } },
      additionalProperties: false,
    },
    NetworkUpdateRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        egress: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
        internetAccess: {
          anyOf: [
            { type: 'string', enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'] },
            { type: 'null' },
          ],
        },
        gatewaysIds: {
          anyOf: [{ type: 'array', items: { type: 'string', format: 'uuid' } }, { type: 'null' }],
        },
        tunnelingProtocol: { anyOf: [{ type: 'string', enum: ['OPENVPN', 'IPSEC'] }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
    NetworkApplicationRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 40 characters.',
        },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        routes: {
          anyOf: [
            { type: 'array', items: { $ref: '#/$defs/NetworkApplicationRouteRequest' } },
            { type: 'null' },
          ],
        },
        config: { anyOf: [{ $ref: '#/$defs/ServiceConfigRequest' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
    NetworkConnectorRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        vpnRegionId: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Id of a Region.',
          'x-reference': { kind: 'region' },
        },
        ipSecConfig: { anyOf: [{ $ref: '#/$defs/IpSecConfigRequest' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
    NetworkIpServiceRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 255 characters.',
        },
        routes: {
          anyOf: [{ type: 'array', items: { $ref: '#/$defs/ServiceRouteRequest' } }, { type: 'null' }],
        },
        config: { anyOf: [{ $ref: '#/$defs/ServiceConfigRequest' }, { type: 'null' }] },
        type: { anyOf: [{ type: 'string', enum: ['IP_SOURCE', 'SERVICE_DESTINATION'] }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
    NetworkRouteRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        value: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Subnet in CIDR notation.' },
        description: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
  },
  details: {
    'networks.applications.create': {
      documentation: 'Adds an application to a network.',
      throws: [
        'NotFoundError when there is no network with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const application = await client.networks.applications.create('42', {\n  name: 'Wiki',\n  routes: [{ value: 'wiki.example.com' }],\n  config: { serviceTypes: ['HTTPS'] },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          networkId: { type: 'string', description: 'The network.', 'x-reference': { kind: 'network' } },
          body: {
            $ref: '#/$defs/NetworkApplicationRequest',
            description: '`customServiceTypes` go with `CUSTOM` in `serviceTypes`.',
          },
        },
        required: ['networkId', 'body'],
        additionalProperties: false,
        examples: [
          {
            networkId: '42',
            body: {
              name: 'Wiki',
              routes: [{ value: 'wiki.example.com' }],
              config: { serviceTypes: ['HTTPS'] },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/NetworkApplicationResponse' },
    },
    'networks.applications.delete': {
      documentation: 'Deletes an application.',
      throws: ['NotFoundError when there is no application with this id.'],
      examples: ["await client.networks.applications.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description: 'Application id.',
            'x-reference': { kind: 'networkApplication' },
          },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.applications.draft': {
      documentation:
        'Makes the request that would write an application as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const application = await client.networks.applications.get('7')\nconst draft = client.networks.applications.draft(application)",
      ],
      input: {
        type: 'object',
        properties: {
          application: {
            $ref: '#/$defs/NetworkApplicationResponse',
            description: 'As `get` or `list` returned it.',
          },
        },
        required: ['application'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/NetworkApplicationRequest' },
    },
    'networks.applications.findByName': {
      documentation:
        'The first application with this name, whatever its case; `undefined` when there is none. Names need not be unique. May send several requests, so the result is a plain promise.',
      examples: [
        "const application = await client.networks.applications.findByName('wiki', { networkId: '42' })",
      ],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          networkId: {
            type: 'string',
            description: 'Restrict to this network.',
            'x-reference': { kind: 'network' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'wiki', networkId: '42' }],
      },
      output: { $ref: '#/$defs/NetworkApplicationResponse' },
    },
    'networks.applications.get': {
      documentation: 'Reads one application.',
      throws: ['NotFoundError when there is no application with this id.'],
      examples: ["const application = await client.networks.applications.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description: 'Application id.',
            'x-reference': { kind: 'networkApplication' },
          },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/NetworkApplicationResponse' },
    },
    'networks.applications.list': {
      documentation: 'Lists applications, of all networks or of one.',
      examples: [
        "for await (const application of client.networks.applications.list({ networkId: '42' })) {\n  console.log(application.name)\n}",
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
          networkId: {
            type: 'string',
            description: 'Only the applications of this network.',
            'x-reference': { kind: 'network' },
          },
        },
        additionalProperties: false,
        examples: [{ networkId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/NetworkApplicationResponse' } },
    },
    'networks.applications.patch': {
      documentation:
        'Changes single properties of an application: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no application with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const application = await client.networks.applications.patch('7', { description: 'Team wiki' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description: 'Application id.',
            'x-reference': { kind: 'networkApplication' },
          },
          changes: { $ref: '#/$defs/NetworkApplicationRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { description: 'Team wiki' } }],
      },
      output: { $ref: '#/$defs/NetworkApplicationResponse' },
    },
    'networks.applications.update': {
      documentation: 'Replaces an application: what is left out is cleared.',
      throws: [
        'NotFoundError when there is no application with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const application = await client.networks.applications.update('7', {\n  name: 'Wiki',\n  routes: [{ value: 'wiki.example.com' }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description: 'Application id.',
            'x-reference': { kind: 'networkApplication' },
          },
          body: { $ref: '#/$defs/NetworkApplicationRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '7', body: { name: 'Wiki', routes: [{ value: 'wiki.example.com' }] } }],
      },
      output: { $ref: '#/$defs/NetworkApplicationResponse' },
    },
    'networks.connectors.activate': {
      documentation: 'Gives a suspended connector its connectivity back.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'UnsupportedOperationError when the client is set to an API version before 1.2.0.',
      ],
      examples: ["await client.networks.connectors.activate('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.connectors.create': {
      documentation:
        'Adds a connector to a network. Its tunnelling protocol is that of the network; an IPsec tunnel comes up with `ipsec.start` only.',
      throws: [
        'NotFoundError when there is no network with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const connector = await client.networks.connectors.create('42', { name: 'gateway', vpnRegionId: 'eu-central-1' })",
      ],
      input: {
        type: 'object',
        properties: {
          networkId: { type: 'string', description: 'The network.', 'x-reference': { kind: 'network' } },
          body: { $ref: '#/$defs/NetworkConnectorRequest' },
        },
        required: ['networkId', 'body'],
        additionalProperties: false,
        examples: [{ networkId: '42', body: { name: 'gateway', vpnRegionId: 'eu-central-1' } }],
      },
      output: { $ref: '#/$defs/NetworkConnectorResponse' },
    },
    'networks.connectors.delete': {
      documentation: 'Deletes a connector.',
      throws: ['NotFoundError when there is no connector with this id.'],
      examples: ["await client.networks.connectors.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.connectors.draft': {
      documentation:
        'Makes the request that would write a connector as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const connector = await client.networks.connectors.get('7')\nconst draft = client.networks.connectors.draft(connector)",
      ],
      input: {
        type: 'object',
        properties: {
          connector: {
            $ref: '#/$defs/NetworkConnectorResponse',
            description: 'As `get` or `list` returned it.',
          },
        },
        required: ['connector'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/NetworkConnectorRequest' },
    },
    'networks.connectors.findByName': {
      documentation:
        'The first connector with this name, whatever its case; `undefined` when there is none. Names need not be unique. May send several requests, so the result is a plain promise.',
      examples: [
        "const connector = await client.networks.connectors.findByName('gateway', { networkId: '42' })",
      ],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          networkId: {
            type: 'string',
            description: 'Restrict to this network.',
            'x-reference': { kind: 'network' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'gateway', networkId: '42' }],
      },
      output: { $ref: '#/$defs/NetworkConnectorResponse' },
    },
    'networks.connectors.get': {
      documentation: 'Reads one connector. Whether it is suspended cannot be read from the API.',
      throws: ['NotFoundError when there is no connector with this id.'],
      examples: ["const connector = await client.networks.connectors.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/NetworkConnectorResponse' },
    },
    'networks.connectors.ipsec.start': {
      documentation:
        'Starts the tunnel of an IPsec connector; needed after creating it and after every change of its configuration.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the connector is not an IPsec connector.',
      ],
      examples: ["await client.networks.connectors.ipsec.start('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.connectors.ipsec.stop': {
      documentation: 'Stops the tunnel of an IPsec connector.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the connector is not an IPsec connector.',
      ],
      examples: ["await client.networks.connectors.ipsec.stop('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.connectors.list': {
      documentation: 'Lists connectors, of all networks or of one. Pre-shared keys come as `Secret` values.',
      examples: [
        "for await (const connector of client.networks.connectors.list({ networkId: '42' })) console.log(connector.name)",
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
          networkId: {
            type: 'string',
            description: 'Only the connectors of this network.',
            'x-reference': { kind: 'network' },
          },
        },
        additionalProperties: false,
        examples: [{ networkId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/NetworkConnectorResponse' } },
    },
    'networks.connectors.patch': {
      documentation:
        'Changes single properties of a connector: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const connector = await client.networks.connectors.patch('7', { vpnRegionId: 'eu-central-1' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
          changes: { $ref: '#/$defs/NetworkConnectorRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { vpnRegionId: 'eu-central-1' } }],
      },
      output: { $ref: '#/$defs/NetworkConnectorResponse' },
    },
    'networks.connectors.profile.generate': {
      documentation:
        "Generates the connector's .ovpn profile. The API may take a while to make it (202); this waits until it is there. May send several requests, so the result is a plain promise.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the connector is an IPsec connector.',
        'TimeoutError when it is not there in time.',
      ],
      examples: [
        "const profile = await client.networks.connectors.profile.generate('7')\nawait writeFile('connector.ovpn', profile.reveal(), { mode: 0o600 })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
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
    'networks.connectors.profile.generateBundle': {
      documentation:
        "Generates an installer with the connector's profile, and returns its address; anybody who has it can connect.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the API or the contract refuses the type.',
      ],
      examples: ["const address = await client.networks.connectors.profile.generateBundle('7', 'MSI')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
          type: { type: 'string', enum: ['DMG', 'MSI'], description: '`DMG` for macOS, `MSI` for Windows.' },
        },
        required: ['id', 'type'],
        additionalProperties: false,
        examples: [{ id: '7', type: 'MSI' }],
      },
      output: { type: 'string', 'x-secret': true },
    },
    'networks.connectors.profile.revoke': {
      documentation: "Revokes the connector's profile. What the response means is not documented.",
      throws: ['NotFoundError when there is no connector with this id.'],
      examples: ["await client.networks.connectors.profile.revoke('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { type: 'boolean' },
    },
    'networks.connectors.suspend': {
      documentation: "Takes a connector's connectivity away.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'UnsupportedOperationError when the client is set to an API version before 1.2.0.',
      ],
      examples: ["await client.networks.connectors.suspend('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.connectors.token.generate': {
      documentation:
        "Makes a token with which the connector's agent enrols. Every call makes another one, and older ones stay valid. The API may take a while (202); this waits until it is there. May send several requests, so the result is a plain promise.",
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the connector is an IPsec connector.',
        'TimeoutError when it is not there in time.',
      ],
      examples: ["const token = await client.networks.connectors.token.generate('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
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
    'networks.connectors.update': {
      documentation:
        'Replaces a connector: what is left out is cleared. A changed IPsec configuration takes effect with `ipsec.start`.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const connector = await client.networks.connectors.update('7', { name: 'gateway', vpnRegionId: 'eu-central-1' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
          body: { $ref: '#/$defs/NetworkConnectorRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '7', body: { name: 'gateway', vpnRegionId: 'eu-central-1' } }],
      },
      output: { $ref: '#/$defs/NetworkConnectorResponse' },
    },
    'networks.connectors.waitUntilOnline': {
      documentation:
        'Waits until a connector is online, and returns it as it was read then. A connector comes online up to about a minute after its agent starts. May send several requests, so the result is a plain promise.',
      throws: [
        'NotFoundError when there is no connector with this id.',
        'TimeoutError when it is not online in time.',
      ],
      examples: [
        "const connector = await client.networks.connectors.waitUntilOnline('7', { timeout: 300_000 })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Connector id.', 'x-reference': { kind: 'networkConnector' } },
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
      output: { $ref: '#/$defs/NetworkConnectorResponse' },
    },
    'networks.create': {
      documentation: 'Creates a network, together with routes and connectors if they are given.',
      throws: [
        'ValidationError when the API or the model refuses the body, for routes that overlap existing ones for instance.',
      ],
      examples: [
        "const network = await client.networks.create({\n  name: 'office',\n  internetAccess: 'SPLIT_TUNNEL_ON',\n  routes: [{ value: '10.10.0.0/16', description: 'Desks' }],\n  connectors: [{ name: 'office-connector', vpnRegionId: 'eu-central-1' }],\n})",
      ],
      input: {
        type: 'object',
        properties: { body: { $ref: '#/$defs/NetworkCreateRequest' } },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              name: 'office',
              internetAccess: 'SPLIT_TUNNEL_ON',
              routes: [{ value: '10.10.0.0/16', description: 'Desks' }],
              connectors: [{ name: 'office-connector', vpnRegionId: 'eu-central-1' }],
            },
          },
        ],
      },
      output: { $ref: '#/$defs/NetworkResponse' },
    },
    'networks.delete': {
      documentation: 'Deletes a network with its connectors, routes, IP services and applications.',
      throws: [
        'NotFoundError when there is no network with this id.',
        'ValidationError when something still needs the network, such as custom DNS servers in it.',
      ],
      examples: ["await client.networks.delete('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Network id.', 'x-reference': { kind: 'network' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'networks.draft': {
      documentation:
        'Makes the request that would write a network as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const network = await client.networks.get('42')\nconst draft = client.networks.draft(network)",
      ],
      input: {
        type: 'object',
        properties: {
          network: { $ref: '#/$defs/NetworkResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['network'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/NetworkUpdateRequest' },
    },
    'networks.findByName': {
      documentation:
        'The first network with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. May send several requests, so the result is a plain promise.',
      examples: ["const network = await client.networks.findByName('office')"],
      input: {
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'office' }],
      },
      output: { $ref: '#/$defs/NetworkResponse' },
    },
    'networks.get': {
      documentation: 'Reads one network.',
      throws: ['NotFoundError when there is no network with this id.'],
      examples: ["const network = await client.networks.get('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Network id.', 'x-reference': { kind: 'network' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/NetworkResponse' },
    },
    'networks.ipServices.create': {
      documentation: 'Adds an IP service to a network.',
      throws: [
        'NotFoundError when there is no network with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const service = await client.networks.ipServices.create('42', {\n  name: 'databases',\n  type: 'SERVICE_DESTINATION',\n  routes: [{ value: '10.10.0.0/24' }],\n  config: { serviceTypes: ['ANY'] },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          networkId: { type: 'string', description: 'The network.', 'x-reference': { kind: 'network' } },
          body: {
            $ref: '#/$defs/NetworkIpServiceRequest',
            description: '`customServiceTypes` go with `CUSTOM` in `serviceTypes`.',
          },
        },
        required: ['networkId', 'body'],
        additionalProperties: false,
        examples: [
          {
            networkId: '42',
            body: {
              name: 'databases',
              type: 'SERVICE_DESTINATION',
              routes: [{ value: '10.10.0.0/24' }],
              config: { serviceTypes: ['ANY'] },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/NetworkIpServiceResponse' },
    },
    'networks.ipServices.delete': {
      documentation: 'Deletes an IP service.',
      throws: ['NotFoundError when there is no IP service with this id.'],
      examples: ["await client.networks.ipServices.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'networkIpService' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.ipServices.draft': {
      documentation:
        'Makes the request that would write an IP service as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const service = await client.networks.ipServices.get('7')\nconst draft = client.networks.ipServices.draft(service)",
      ],
      input: {
        type: 'object',
        properties: {
          service: {
            $ref: '#/$defs/NetworkIpServiceResponse',
            description: 'As `get` or `list` returned it.',
          },
        },
        required: ['service'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/NetworkIpServiceRequest' },
    },
    'networks.ipServices.findByName': {
      documentation:
        'The first IP service with this name, whatever its case; `undefined` when there is none. Names need not be unique. May send several requests, so the result is a plain promise.',
      examples: [
        "const service = await client.networks.ipServices.findByName('databases', { networkId: '42' })",
      ],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          networkId: {
            type: 'string',
            description: 'Restrict to this network.',
            'x-reference': { kind: 'network' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'databases', networkId: '42' }],
      },
      output: { $ref: '#/$defs/NetworkIpServiceResponse' },
    },
    'networks.ipServices.get': {
      documentation: 'Reads one IP service.',
      throws: ['NotFoundError when there is no IP service with this id.'],
      examples: ["const service = await client.networks.ipServices.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'networkIpService' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/NetworkIpServiceResponse' },
    },
    'networks.ipServices.list': {
      documentation: 'Lists IP services, of all networks or of one.',
      examples: [
        "for await (const service of client.networks.ipServices.list({ networkId: '42' })) console.log(service.name)",
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
          networkId: {
            type: 'string',
            description: 'Only the IP services of this network.',
            'x-reference': { kind: 'network' },
          },
        },
        additionalProperties: false,
        examples: [{ networkId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/NetworkIpServiceResponse' } },
    },
    'networks.ipServices.patch': {
      documentation:
        'Changes single properties of an IP service: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no IP service with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const service = await client.networks.ipServices.patch('7', { description: 'PostgreSQL' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'networkIpService' } },
          changes: { $ref: '#/$defs/NetworkIpServiceRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { description: 'PostgreSQL' } }],
      },
      output: { $ref: '#/$defs/NetworkIpServiceResponse' },
    },
    'networks.ipServices.update': {
      documentation: 'Replaces an IP service: what is left out is cleared.',
      throws: [
        'NotFoundError when there is no IP service with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const service = await client.networks.ipServices.update('7', {\n  name: 'databases',\n  type: 'SERVICE_DESTINATION',\n  routes: [{ value: '10.10.1.0/24' }],\n  config: { serviceTypes: ['ANY'] },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'IP service id.', 'x-reference': { kind: 'networkIpService' } },
          body: { $ref: '#/$defs/NetworkIpServiceRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [
          {
            id: '7',
            body: {
              name: 'databases',
              type: 'SERVICE_DESTINATION',
              routes: [{ value: '10.10.1.0/24' }],
              config: { serviceTypes: ['ANY'] },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/NetworkIpServiceResponse' },
    },
    'networks.list': {
      documentation:
        'Lists networks. `systemSubnets` may be missing here and be there when a single network is read.',
      examples: ['for await (const network of client.networks.list()) console.log(network.name)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/NetworkResponse' } },
    },
    'networks.patch': {
      documentation:
        'Changes single properties of a network: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no network with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const network = await client.networks.patch('42', { description: 'Second floor' })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Network id.', 'x-reference': { kind: 'network' } },
          changes: { $ref: '#/$defs/NetworkUpdateRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { description: 'Second floor' } }],
      },
      output: { $ref: '#/$defs/NetworkResponse' },
    },
    'networks.routes.create': {
      documentation: 'Adds a route to a network.',
      throws: [
        'ValidationError when the subnet overlaps another one of the account, or the API or the model refuses the body.',
        'NotFoundError when there is no network with this id.',
      ],
      examples: [
        "const route = await client.networks.routes.create('42', { value: '10.20.0.0/16', description: 'Lab' })",
      ],
      input: {
        type: 'object',
        properties: {
          networkId: { type: 'string', description: 'The network.', 'x-reference': { kind: 'network' } },
          body: { $ref: '#/$defs/NetworkRouteRequest', description: '`value` is a subnet in CIDR notation.' },
        },
        required: ['networkId', 'body'],
        additionalProperties: false,
        examples: [{ networkId: '42', body: { value: '10.20.0.0/16', description: 'Lab' } }],
      },
      output: { $ref: '#/$defs/NetworkRouteResponse' },
    },
    'networks.routes.delete': {
      documentation: 'Deletes a route.',
      throws: ['NotFoundError when there is no route with this id.'],
      examples: ["await client.networks.routes.delete('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Route id.', 'x-reference': { kind: 'networkRoute' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
    },
    'networks.routes.draft': {
      documentation:
        'Makes the request that would write a route as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const route = await client.networks.routes.get('7')\nconst draft = client.networks.routes.draft(route)",
      ],
      input: {
        type: 'object',
        properties: {
          route: { $ref: '#/$defs/NetworkRouteResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['route'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/NetworkRouteRequest' },
    },
    'networks.routes.get': {
      documentation: 'Reads one route.',
      throws: ['NotFoundError when there is no route with this id.'],
      examples: ["const route = await client.networks.routes.get('7')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Route id.', 'x-reference': { kind: 'networkRoute' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '7' }],
      },
      output: { $ref: '#/$defs/NetworkRouteResponse' },
    },
    'networks.routes.list': {
      documentation: 'Lists routes, of all networks or of one.',
      examples: [
        "for await (const route of client.networks.routes.list({ networkId: '42' })) console.log(route.subnet)",
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
          networkId: {
            type: 'string',
            description: 'Only the routes of this network.',
            'x-reference': { kind: 'network' },
          },
        },
        additionalProperties: false,
        examples: [{ networkId: '42' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/NetworkRouteResponse' } },
    },
    'networks.routes.patch': {
      documentation:
        'Changes single properties of a route: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no route with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const route = await client.networks.routes.patch('7', { description: 'Laboratory' })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Route id.', 'x-reference': { kind: 'networkRoute' } },
          changes: { $ref: '#/$defs/NetworkRouteRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '7', changes: { description: 'Laboratory' } }],
      },
      output: { $ref: '#/$defs/NetworkRouteResponse' },
    },
    'networks.routes.update': {
      documentation: 'Replaces a route: what is left out is cleared.',
      throws: [
        'NotFoundError when there is no route with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const route = await client.networks.routes.update('7', { value: '10.20.0.0/16', description: 'Lab' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Route id.', 'x-reference': { kind: 'networkRoute' } },
          body: { $ref: '#/$defs/NetworkRouteRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '7', body: { value: '10.20.0.0/16', description: 'Lab' } }],
      },
      output: { $ref: '#/$defs/NetworkRouteResponse' },
    },
    'networks.update': {
      documentation:
        "Replaces a network's own properties: what is left out is cleared. Use `patch` to change single ones.",
      throws: [
        'NotFoundError when there is no network with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const network = await client.networks.update('42', { name: 'office', internetAccess: 'SPLIT_TUNNEL_ON' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Network id.', 'x-reference': { kind: 'network' } },
          body: { $ref: '#/$defs/NetworkUpdateRequest' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '42', body: { name: 'office', internetAccess: 'SPLIT_TUNNEL_ON' } }],
      },
      output: { $ref: '#/$defs/NetworkResponse' },
    },
  },
}
