// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    DeviceRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'The official Terraform provider allows 1 to 32 characters.' },
        description: {
          type: 'string',
          description: 'The official Terraform provider allows 0 to 120 characters.',
        },
        clientUUID: { type: 'string', description: 'Hardware UUID of the client.' },
      },
      required: ['name'],
      additionalProperties: false,
    },
    DeviceResponse: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        userId: { type: 'string', 'x-reference': { kind: 'user' } },
        clientUUID: { type: 'string' },
        name: { type: 'string' },
        description: { type: 'string' },
        ipV4Address: { type: 'string' },
        ipV6Address: { type: 'string' },
        platform: { $ref: '#/$defs/PlatformResponse' },
        connectionStatus: {
          anyOf: [{ enum: ['ONLINE', 'OFFLINE', 'ONLINE_WITH_ISSUES'] }, { type: 'string' }],
        },
      },
      required: ['id', 'name', 'userId'],
      additionalProperties: true,
    },
    PlatformResponse: {
      type: 'object',
      properties: {
        os: { type: 'string' },
        version: { type: 'string', description: 'Operating system version.' },
        clientVersion: { type: 'string', description: 'OpenVPN Connect version.', 'x-since': '1.2.0' },
      },
      additionalProperties: true,
    },
    DeviceRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 32 characters.',
        },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 0 to 120 characters.',
        },
        clientUUID: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Hardware UUID of the client.',
        },
      },
      additionalProperties: false,
    },
  },
  details: {
    'devices.create': {
      documentation:
        'Adds a device to a user, for profiles that are handed out by other ways than signing in.',
      throws: [
        'ValidationError when the user has as many devices as the user group allows, or the API or the model refuses the body.',
        'NotFoundError when there is no user with this id.',
      ],
      examples: [
        "const device = await client.devices.create('5', { name: 'Laptop', description: 'MacBook of Ada' })",
      ],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          body: {
            $ref: '#/$defs/DeviceRequest',
            description: '`clientUUID` is set by the client at its first connection if it is not given here.',
          },
        },
        required: ['userId', 'body'],
        additionalProperties: false,
        examples: [{ userId: '5', body: { name: 'Laptop', description: 'MacBook of Ada' } }],
      },
      output: { $ref: '#/$defs/DeviceResponse' },
    },
    'devices.delete': {
      documentation: 'Deletes a device, revokes its certificate and disconnects it.',
      throws: ['NotFoundError when the user has no device with this id.'],
      examples: ["await client.devices.delete('5', '42')"],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          id: { type: 'string', description: 'The device.', 'x-reference': { kind: 'device' } },
        },
        required: ['userId', 'id'],
        additionalProperties: false,
        examples: [{ userId: '5', id: '42' }],
      },
    },
    'devices.draft': {
      documentation:
        'Makes the request that would write a device as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const device = await client.devices.get('5', '42')\nconst draft = client.devices.draft(device)",
      ],
      input: {
        type: 'object',
        properties: {
          device: { $ref: '#/$defs/DeviceResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['device'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/DeviceRequest' },
    },
    'devices.findByName': {
      documentation:
        'The first device with this name, whatever its case; `undefined` when there is none. Names need not be unique, least of all those of several users. May send several requests, so the result is a plain promise.',
      examples: ["const device = await client.devices.findByName('laptop', { userId: '5' })"],
      input: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          userId: {
            type: 'string',
            description: 'Restrict the list to devices of this user.',
            'x-reference': { kind: 'user' },
          },
        },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'laptop', userId: '5' }],
      },
      output: { $ref: '#/$defs/DeviceResponse' },
    },
    'devices.get': {
      documentation: 'Reads one device.',
      throws: ['NotFoundError when the user has no device with this id.'],
      examples: ["const device = await client.devices.get('5', '42')"],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          id: { type: 'string', description: 'The device.', 'x-reference': { kind: 'device' } },
        },
        required: ['userId', 'id'],
        additionalProperties: false,
        examples: [{ userId: '5', id: '42' }],
      },
      output: { $ref: '#/$defs/DeviceResponse' },
    },
    'devices.list': {
      documentation: 'Lists devices, of all users or of one.',
      examples: ["for await (const device of client.devices.list({ userId: '5' })) console.log(device.name)"],
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
          userId: {
            type: 'string',
            description: 'Only the devices of this user.',
            'x-reference': { kind: 'user' },
          },
        },
        additionalProperties: false,
        examples: [{ userId: '5' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/DeviceResponse' } },
    },
    'devices.patch': {
      documentation:
        'Changes single properties of a device: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when the user has no device with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const device = await client.devices.patch('5', '42', { description: 'Spare' })"],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          id: { type: 'string', description: 'The device.', 'x-reference': { kind: 'device' } },
          changes: { $ref: '#/$defs/DeviceRequestPatch' },
        },
        required: ['userId', 'id', 'changes'],
        additionalProperties: false,
        examples: [{ userId: '5', id: '42', changes: { description: 'Spare' } }],
      },
      output: { $ref: '#/$defs/DeviceResponse' },
    },
    'devices.profile.generate': {
      documentation: "Makes the device's .ovpn profile for a region. It holds the device's private key.",
      throws: [
        'NotFoundError when the user has no device with this id.',
        'ValidationError when there is no region with this id.',
      ],
      examples: [
        "const profile = await client.devices.profile.generate('5', '42', 'eu-central-1')\nawait writeFile('laptop.ovpn', profile.reveal(), { mode: 0o600 })",
      ],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          id: { type: 'string', description: 'The device.', 'x-reference': { kind: 'device' } },
          regionId: {
            type: 'string',
            description: 'The region to connect to, such as `eu-central-1`; the regions service lists them.',
            'x-reference': { kind: 'region' },
          },
        },
        required: ['userId', 'id', 'regionId'],
        additionalProperties: false,
        examples: [{ userId: '5', id: '42', regionId: 'eu-central-1' }],
      },
      output: { type: 'string', 'x-secret': true },
    },
    'devices.profile.revoke': {
      documentation: 'Revokes the profile that is active for the device.',
      returns:
        'The text that the API sends, if it sends one; what it holds is not documented, so it comes as a `Secret`.',
      throws: ['NotFoundError when the user has no device with this id.'],
      examples: ["await client.devices.profile.revoke('5', '42')"],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          id: { type: 'string', description: 'The device.', 'x-reference': { kind: 'device' } },
        },
        required: ['userId', 'id'],
        additionalProperties: false,
        examples: [{ userId: '5', id: '42' }],
      },
      output: { type: 'string', 'x-secret': true },
    },
    'devices.update': {
      documentation:
        "Replaces a device's own properties: what is left out is cleared. Whether that goes for `clientUUID` too, which the official Go client never sends, is not documented. Use `patch` to change single properties.",
      throws: [
        'NotFoundError when the user has no device with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: ["const device = await client.devices.update('5', '42', { name: 'Old laptop' })"],
      input: {
        type: 'object',
        properties: {
          userId: {
            type: 'string',
            description: 'The user who owns the device.',
            'x-reference': { kind: 'user' },
          },
          id: { type: 'string', 'x-reference': { kind: 'device' }, description: 'The device.' },
          body: { $ref: '#/$defs/DeviceRequest' },
        },
        required: ['userId', 'id', 'body'],
        additionalProperties: false,
        examples: [{ userId: '5', id: '42', body: { name: 'Old laptop' } }],
      },
      output: { $ref: '#/$defs/DeviceResponse' },
    },
  },
}
