// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    AndroidRequest: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' } },
      additionalProperties: false,
    },
    AndroidResponse: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' } },
      additionalProperties: true,
    },
    DevicePostureRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Policy name.' },
        description: { type: 'string', description: 'Free text.' },
        userGroupsIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'User groups the policy applies to.',
          'x-reference': { kind: 'userGroup' },
        },
        windows: { $ref: '#/$defs/WindowsRequest' },
        macos: { $ref: '#/$defs/MacOSRequest' },
        linux: { $ref: '#/$defs/LinuxRequest' },
        android: { $ref: '#/$defs/AndroidRequest' },
        ios: { $ref: '#/$defs/IOSRequest' },
      },
      required: ['name'],
      additionalProperties: false,
    },
    DevicePostureResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Policy id.' },
        name: { type: 'string', description: 'Policy name.' },
        description: { type: 'string', description: 'Free text.' },
        userGroupsIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'User groups the policy applies to.',
          'x-reference': { kind: 'userGroup' },
        },
        windows: { $ref: '#/$defs/WindowsResponse' },
        macos: { $ref: '#/$defs/MacOSResponse' },
        linux: { $ref: '#/$defs/LinuxResponse' },
        android: { $ref: '#/$defs/AndroidResponse' },
        ios: { $ref: '#/$defs/IOSResponse' },
      },
      required: ['id', 'name'],
      additionalProperties: true,
    },
    DiskEncryption: {
      type: 'object',
      properties: {
        type: {
          anyOf: [{ enum: ['FULL_DISK', 'SPECIFIC_VOLUME'] }, { type: 'string' }],
          description: 'Whole disk or one volume.',
        },
        volume: { type: 'string', description: 'Volume letter, used with SPECIFIC_VOLUME (for example C).' },
      },
      additionalProperties: true,
    },
    DiskEncryptionRequest: {
      type: 'object',
      properties: {
        type: {
          type: 'string',
          enum: ['FULL_DISK', 'SPECIFIC_VOLUME'],
          description: 'Whole disk or one volume.',
        },
        volume: { type: 'string', description: 'Volume letter, used with SPECIFIC_VOLUME (for example C).' },
      },
      additionalProperties: false,
    },
    IOSRequest: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' } },
      additionalProperties: false,
    },
    IOSResponse: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' } },
      additionalProperties: true,
    },
    LinuxRequest: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' } },
      additionalProperties: false,
    },
    LinuxResponse: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' } },
      additionalProperties: true,
    },
    MacOSRequest: {
      type: 'object',
      properties: {
        allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' },
        version: { $ref: '#/$defs/VersionPolicyRequest' },
        antiviruses: {
          type: 'array',
          items: {
            type: 'string',
            enum: [
              'AVAST',
              'AVG',
              'AVIRA',
              'BITDEFENDER',
              'CROWDSTRIKE_FALCON',
              'ESET',
              'MALWAREBYTES',
              'MCAFEE',
              'MICROSOFT_DEFENDER',
              'NORTON',
              'SENTINEL_ONE',
            ],
          },
          description: 'Accepted antivirus products; at least one must be present on the device.',
        },
        diskEncrypted: {
          type: 'boolean',
          description: 'Require an encrypted disk (no per-volume check on macOS).',
        },
        certificate: { type: 'string', description: 'Certificate content to validate.' },
      },
      additionalProperties: false,
    },
    MacOSResponse: {
      type: 'object',
      properties: {
        allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' },
        version: { $ref: '#/$defs/VersionPolicy' },
        antiviruses: {
          type: 'array',
          items: {
            anyOf: [
              {
                enum: [
                  'AVAST',
                  'AVG',
                  'AVIRA',
                  'BITDEFENDER',
                  'CROWDSTRIKE_FALCON',
                  'ESET',
                  'MALWAREBYTES',
                  'MCAFEE',
                  'MICROSOFT_DEFENDER',
                  'NORTON',
                  'SENTINEL_ONE',
                ],
              },
              { type: 'string' },
            ],
          },
          description: 'Accepted antivirus products; at least one must be present on the device.',
        },
        diskEncrypted: {
          type: 'boolean',
          description: 'Require an encrypted disk (no per-volume check on macOS).',
        },
        certificate: { type: 'string', description: 'Certificate content to validate.' },
      },
      additionalProperties: true,
    },
    VersionPolicy: {
      type: 'object',
      properties: {
        version: { type: 'string', description: 'OS version to compare with.' },
        condition: {
          anyOf: [{ enum: ['GTE', 'LTE', 'EQUAL'] }, { type: 'string' }],
          description: 'Comparison: at least, at most, equal.',
        },
      },
      additionalProperties: true,
    },
    VersionPolicyRequest: {
      type: 'object',
      properties: {
        version: { type: 'string', description: 'OS version to compare with.' },
        condition: {
          type: 'string',
          enum: ['GTE', 'LTE', 'EQUAL'],
          description: 'Comparison: at least, at most, equal.',
        },
      },
      additionalProperties: false,
    },
    WindowsRequest: {
      type: 'object',
      properties: {
        allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' },
        version: { $ref: '#/$defs/VersionPolicyRequest' },
        antiviruses: {
          type: 'array',
          items: {
            type: 'string',
            enum: [
              'AVAST',
              'AVG',
              'AVIRA',
              'BITDEFENDER',
              'CROWDSTRIKE_FALCON',
              'ESET',
              'MALWAREBYTES',
              'MCAFEE',
              'MICROSOFT_DEFENDER',
              'NORTON',
              'SENTINEL_ONE',
            ],
          },
          description: 'Accepted antivirus products; at least one must be present on the device.',
        },
        diskEncryption: { $ref: '#/$defs/DiskEncryptionRequest' },
        certificate: { type: 'string', description: 'Certificate content to validate.' },
      },
      additionalProperties: false,
    },
    WindowsResponse: {
      type: 'object',
      properties: {
        allowed: { type: 'boolean', description: 'Whether this OS may connect at all.' },
        version: { $ref: '#/$defs/VersionPolicy' },
        antiviruses: {
          type: 'array',
          items: {
            anyOf: [
              {
                enum: [
                  'AVAST',
                  'AVG',
                  'AVIRA',
                  'BITDEFENDER',
                  'CROWDSTRIKE_FALCON',
                  'ESET',
                  'MALWAREBYTES',
                  'MCAFEE',
                  'MICROSOFT_DEFENDER',
                  'NORTON',
                  'SENTINEL_ONE',
                ],
              },
              { type: 'string' },
            ],
          },
          description: 'Accepted antivirus products; at least one must be present on the device.',
        },
        diskEncryption: { $ref: '#/$defs/DiskEncryption' },
        certificate: { type: 'string', description: 'Certificate content to validate.' },
      },
      additionalProperties: true,
    },
    DevicePostureRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Policy name.' },
        description: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Free text.' },
        userGroupsIds: {
          anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }],
          description: 'User groups the policy applies to.',
          'x-reference': { kind: 'userGroup' },
        },
        windows: { anyOf: [{ $ref: '#/$defs/WindowsRequest' }, { type: 'null' }] },
        macos: { anyOf: [{ $ref: '#/$defs/MacOSRequest' }, { type: 'null' }] },
        linux: { anyOf: [{ $ref: '#/$defs/LinuxRequest' }, { type: 'null' }] },
        android: { anyOf: [{ $ref: '#/$defs/AndroidRequest' }, { type: 'null' }] },
        ios: { anyOf: [{ $ref: '#/$defs/IOSRequest' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
  },
  details: {
    'devicePostures.create': {
      documentation: 'Creates a device posture policy.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: [
        "const policy = await client.devicePostures.create({\n  name: 'Encrypted laptops',\n  userGroupsIds: ['7'],\n  windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'], diskEncryption: { type: 'FULL_DISK' } },\n  android: { allowed: false },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/DevicePostureRequest',
            description:
              'A block for each operating system. Where `windows` or `macos` lists `antiviruses`, one of them is enough; `MICROSOFT_DEFENDER` is for Windows only. `version` is compared as major.minor.patch. `volume` goes with `SPECIFIC_VOLUME`. A user group has one policy at most: naming it here takes it out of its former one.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              name: 'Encrypted laptops',
              userGroupsIds: ['7'],
              windows: {
                allowed: true,
                antiviruses: ['MICROSOFT_DEFENDER'],
                diskEncryption: { type: 'FULL_DISK' },
              },
              android: { allowed: false },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/DevicePostureResponse' },
    },
    'devicePostures.delete': {
      documentation: 'Deletes a device posture policy.',
      throws: ['NotFoundError when there is no device posture policy with this id.'],
      examples: ["await client.devicePostures.delete('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'devicePosture' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'devicePostures.draft': {
      documentation:
        'Makes the request that would write a device posture policy as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const policy = await client.devicePostures.get('42')\nconst draft = client.devicePostures.draft(policy)",
      ],
      input: {
        type: 'object',
        properties: {
          policy: { $ref: '#/$defs/DevicePostureResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['policy'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/DevicePostureRequest' },
    },
    'devicePostures.findByName': {
      documentation:
        'The first device posture policy with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const policy = await client.devicePostures.findByName('encrypted laptops')"],
      input: {
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'encrypted laptops' }],
      },
      output: { $ref: '#/$defs/DevicePostureResponse' },
    },
    'devicePostures.get': {
      documentation: 'Reads one device posture policy.',
      throws: ['NotFoundError when there is no device posture policy with this id.'],
      examples: ["const policy = await client.devicePostures.get('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'devicePosture' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/DevicePostureResponse' },
    },
    'devicePostures.list': {
      documentation: 'Lists device posture policies.',
      examples: ['for await (const policy of client.devicePostures.list()) console.log(policy.name)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/DevicePostureResponse' } },
    },
    'devicePostures.patch': {
      documentation:
        'Changes single properties of a device posture policy: reads it, merges, replaces it. Not atomic. `null` clears a property. The blocks of operating systems are replaced as a whole. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no device posture policy with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const policy = await client.devicePostures.patch('42', { android: { allowed: false } })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'devicePosture' } },
          changes: { $ref: '#/$defs/DevicePostureRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { android: { allowed: false } } }],
      },
      output: { $ref: '#/$defs/DevicePostureResponse' },
    },
    'devicePostures.update': {
      documentation:
        'Replaces a device posture policy: what is left out is cleared. Use `patch` to change single properties.',
      throws: [
        'NotFoundError when there is no device posture policy with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const policy = await client.devicePostures.update('42', {\n  name: 'Encrypted laptops',\n  macos: { allowed: true, diskEncrypted: true },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'devicePosture' } },
          body: { $ref: '#/$defs/DevicePostureRequest', description: 'The rules of `create`.' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [
          { id: '42', body: { name: 'Encrypted laptops', macos: { allowed: true, diskEncrypted: true } } },
        ],
      },
      output: { $ref: '#/$defs/DevicePostureResponse' },
    },
  },
}
