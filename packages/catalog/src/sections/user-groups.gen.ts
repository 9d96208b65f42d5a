// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    TunnelBypassRequest: {
      type: 'object',
      properties: { ipv4Subnets: { type: 'array', items: { type: 'string' } } },
      additionalProperties: false,
    },
    TunnelBypassResponse: {
      type: 'object',
      properties: { ipv4Subnets: { type: 'array', items: { type: 'string' } } },
      additionalProperties: true,
    },
    UserGroupRequest: {
      type: 'object',
      properties: {
        name: {
          type: 'string',
          description: 'Unique among groups. The official Terraform provider allows 1 to 40 characters.',
        },
        vpnRegionIds: { type: 'array', items: { type: 'string' }, 'x-reference': { kind: 'region' } },
        internetAccess: {
          type: 'string',
          enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'],
        },
        maxDevice: { type: 'integer', format: 'int32', description: 'Devices allowed per member.' },
        connectAuth: { type: 'string', enum: ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'] },
        allRegionsIncluded: { type: 'boolean', description: 'All present and future regions.' },
        gatewaysIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'Networks usable as internet gateways.',
          'x-reference': { kind: 'network' },
        },
        tunnelBypass: { $ref: '#/$defs/TunnelBypassRequest', 'x-since': '1.2.3' },
      },
      required: ['name'],
      additionalProperties: false,
    },
    UserGroupResponse: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        vpnRegionIds: { type: 'array', items: { type: 'string' }, 'x-reference': { kind: 'region' } },
        allRegionsIncluded: { type: 'boolean' },
        internetAccess: {
          anyOf: [
            { enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'] },
            { type: 'string' },
          ],
        },
        maxDevice: { type: 'integer', format: 'int32' },
        connectAuth: { anyOf: [{ enum: ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'] }, { type: 'string' }] },
        systemSubnets: { type: 'array', items: { type: 'string' }, description: 'WPC subnets of the group.' },
        gatewaysIds: { type: 'array', items: { type: 'string' }, 'x-reference': { kind: 'network' } },
        tunnelBypass: { $ref: '#/$defs/TunnelBypassResponse', 'x-since': '1.2.3' },
      },
      required: ['id', 'name'],
      additionalProperties: true,
    },
    UserGroupRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Unique among groups. The official Terraform provider allows 1 to 40 characters.',
        },
        vpnRegionIds: {
          anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }],
          'x-reference': { kind: 'region' },
        },
        internetAccess: {
          anyOf: [
            { type: 'string', enum: ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET'] },
            { type: 'null' },
          ],
        },
        maxDevice: {
          anyOf: [{ type: 'integer', format: 'int32' }, { type: 'null' }],
          description: 'Devices allowed per member.',
        },
        connectAuth: {
          anyOf: [{ type: 'string', enum: ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'] }, { type: 'null' }],
        },
        allRegionsIncluded: {
          anyOf: [{ type: 'boolean' }, { type: 'null' }],
          description: 'All present and future regions.',
        },
        gatewaysIds: {
          anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }],
          description: 'Networks usable as internet gateways.',
          'x-reference': { kind: 'network' },
        },
        tunnelBypass: {
          anyOf: [{ $ref: '#/$defs/TunnelBypassRequest', 'x-since': '1.2.3' }, { type: 'null' }],
        },
      },
      additionalProperties: false,
    },
  },
  details: {
    'userGroups.create': {
      documentation: 'Creates a user group.',
      throws: [
        'ValidationError when the API or the model refuses the body, for a name that is taken for instance.',
      ],
      examples: [
        "const group = await client.userGroups.create({\n  name: 'Sales',\n  internetAccess: 'SPLIT_TUNNEL_ON',\n  maxDevice: 3,\n  vpnRegionIds: ['eu-central-1'],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/UserGroupRequest',
            description:
              '`name` is unique. Regions are chosen by `vpnRegionIds` or by `allRegionsIncluded`, one of the two. `gatewaysIds` go with `SPLIT_TUNNEL_OFF` only. `tunnelBypass` (since API 1.2.3) needs `SPLIT_TUNNEL_OFF` or `RESTRICTED_INTERNET`, and its IPv4 subnets (CIDR) must overlap neither each other nor what else has a subnet.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              name: 'Sales',
              internetAccess: 'SPLIT_TUNNEL_ON',
              maxDevice: 3,
              vpnRegionIds: ['eu-central-1'],
            },
          },
        ],
      },
      output: { $ref: '#/$defs/UserGroupResponse' },
    },
    'userGroups.delete': {
      documentation:
        'Deletes a user group. What the API does with one that still has members is not documented.',
      throws: [
        'NotFoundError when there is no user group with this id.',
        'ValidationError when the API refuses it.',
      ],
      examples: ["await client.userGroups.delete('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'userGroup' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'userGroups.draft': {
      documentation:
        'Makes the request that would write a user group as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const group = await client.userGroups.get('42')\nconst draft = client.userGroups.draft(group)",
      ],
      input: {
        type: 'object',
        properties: {
          group: { $ref: '#/$defs/UserGroupResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['group'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/UserGroupRequest' },
    },
    'userGroups.findByName': {
      documentation:
        'The user group with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const group = await client.userGroups.findByName('sales')"],
      input: {
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'sales' }],
      },
      output: { $ref: '#/$defs/UserGroupResponse' },
    },
    'userGroups.get': {
      documentation:
        'Reads one user group. A client that is set to API 1.0, which cannot read a single one, reads the list until it comes.\n\nBecause that may take several requests, the result is a plain promise.',
      throws: ['NotFoundError when there is no user group with this id.'],
      examples: ["const group = await client.userGroups.get('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'userGroup' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/UserGroupResponse' },
    },
    'userGroups.list': {
      documentation: 'Lists user groups.',
      examples: ['for await (const group of client.userGroups.list()) console.log(group.name)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/UserGroupResponse' } },
    },
    'userGroups.patch': {
      documentation:
        'Changes single properties of a user group: reads it, merges, replaces it. Not atomic. `null` clears a property. Choosing `vpnRegionIds` takes `allRegionsIncluded` back, and the other way round. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no user group with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const group = await client.userGroups.patch('42', { maxDevice: 5 })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', 'x-reference': { kind: 'userGroup' } },
          changes: { $ref: '#/$defs/UserGroupRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { maxDevice: 5 } }],
      },
      output: { $ref: '#/$defs/UserGroupResponse' },
    },
    'userGroups.update': {
      documentation:
        'Replaces a user group: what is left out is cleared or refused. Use `patch` to change single properties.',
      throws: [
        'NotFoundError when there is no user group with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const group = await client.userGroups.update('42', {\n  name: 'Sales',\n  internetAccess: 'SPLIT_TUNNEL_ON',\n  allRegionsIncluded: true,\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', 'x-reference': { kind: 'userGroup' } },
          body: {
            $ref: '#/$defs/UserGroupRequest',
            description: 'The rules of `create`; the API also demands `internetAccess`, as has been seen.',
          },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [
          { id: '42', body: { name: 'Sales', internetAccess: 'SPLIT_TUNNEL_ON', allRegionsIncluded: true } },
        ],
      },
      output: { $ref: '#/$defs/UserGroupResponse' },
    },
  },
}
