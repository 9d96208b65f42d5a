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
    GenericResponseVoid: {
      type: 'object',
      properties: { success: { type: 'boolean' }, content: {} },
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
    UserCreateRequest: {
      type: 'object',
      properties: {
        firstName: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 20 characters.',
        },
        lastName: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 20 characters.',
        },
        username: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        email: { type: 'string', description: 'The official Terraform provider allows 1 to 120 characters.' },
        groupId: { type: 'string', description: 'Primary user group.', 'x-reference': { kind: 'userGroup' } },
        secondaryGroupIds: {
          type: 'array',
          items: { type: 'string' },
          'x-reference': { kind: 'userGroup' },
          'x-since': '1.1.3',
        },
        role: { type: 'string', enum: ['OWNER', 'MEMBER', 'ADMIN'] },
        devices: { type: 'array', items: { $ref: '#/$defs/DeviceRequest' } },
      },
      required: ['groupId', 'username'],
      additionalProperties: false,
    },
    UserResponse: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        firstName: { type: 'string' },
        lastName: { type: 'string' },
        username: { type: 'string' },
        email: { type: 'string' },
        groupId: { type: 'string', description: 'Primary user group.', 'x-reference': { kind: 'userGroup' } },
        secondaryGroupIds: {
          type: 'array',
          items: { type: 'string' },
          'x-reference': { kind: 'userGroup' },
          'x-since': '1.1.3',
        },
        status: {
          anyOf: [{ enum: ['INVITED', 'ACTIVE', 'SUSPENDED', 'SUSPENDED_IDP'] }, { type: 'string' }],
        },
        authType: {
          anyOf: [
            { enum: ['INTERNAL', 'SAML', 'LDAP', 'GOOGLE', 'MICROSOFT', 'PASSKEY'] },
            { type: 'string' },
          ],
        },
        role: { anyOf: [{ enum: ['OWNER', 'MEMBER', 'ADMIN'] }, { type: 'string' }] },
        devices: { type: 'array', items: { $ref: '#/$defs/DeviceResponse' } },
        connectionStatus: {
          anyOf: [{ enum: ['ONLINE', 'OFFLINE', 'ONLINE_WITH_ISSUES'] }, { type: 'string' }],
        },
        licensed: { type: 'boolean', 'x-since': '1.1.1' },
      },
      required: ['groupId', 'id', 'role', 'status', 'username'],
      additionalProperties: true,
    },
    UserUpdateRequest: {
      type: 'object',
      properties: {
        firstName: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 20 characters.',
        },
        lastName: {
          type: 'string',
          description: 'The official Terraform provider allows 1 to 20 characters.',
        },
        email: { type: 'string', description: 'The official Terraform provider allows 1 to 120 characters.' },
        groupId: { type: 'string', description: 'Primary user group.', 'x-reference': { kind: 'userGroup' } },
        secondaryGroupIds: {
          type: 'array',
          items: { type: 'string' },
          'x-reference': { kind: 'userGroup' },
          'x-since': '1.1.3',
        },
        status: { type: 'string', enum: ['INVITED', 'ACTIVE', 'SUSPENDED', 'SUSPENDED_IDP'] },
        role: { type: 'string', enum: ['OWNER', 'MEMBER', 'ADMIN'] },
      },
      required: ['groupId'],
      additionalProperties: false,
    },
    UserUpdateRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        firstName: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 20 characters.',
        },
        lastName: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 20 characters.',
        },
        email: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The official Terraform provider allows 1 to 120 characters.',
        },
        groupId: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Primary user group.',
          'x-reference': { kind: 'userGroup' },
        },
        secondaryGroupIds: {
          anyOf: [{ type: 'array', items: { type: 'string' }, 'x-since': '1.1.3' }, { type: 'null' }],
          'x-reference': { kind: 'userGroup' },
        },
        status: {
          anyOf: [
            { type: 'string', enum: ['INVITED', 'ACTIVE', 'SUSPENDED', 'SUSPENDED_IDP'] },
            { type: 'null' },
          ],
        },
        role: { anyOf: [{ type: 'string', enum: ['OWNER', 'MEMBER', 'ADMIN'] }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
  },
  details: {
    'users.activate': {
      documentation: 'Gives a suspended user access again.',
      throws: [
        'NotFoundError when there is no user with this id.',
        'ValidationError when the user is the owner.',
        'UnsupportedOperationError when the client is set to an API version before 1.1.1.',
      ],
      examples: ["await client.users.activate('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'users.create': {
      documentation:
        'Creates a local user, together with devices if they are given. A user with an e-mail address is sent an invitation.',
      returns: 'The user, with status `INVITED`.',
      throws: [
        'ValidationError when the API or the model refuses the body, for a username that is taken for instance.',
      ],
      examples: [
        "const user = await client.users.create({\n  username: 'ada',\n  email: 'ada@example.com',\n  firstName: 'Ada',\n  lastName: 'Lovelace',\n  groupId: '7',\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/UserCreateRequest',
            description:
              '`username` is unique and cannot be changed later. At most 20 `secondaryGroupIds` (since API 1.1.3).',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              username: 'ada',
              email: 'ada@example.com',
              firstName: 'Ada',
              lastName: 'Lovelace',
              groupId: '7',
            },
          },
        ],
      },
      output: { $ref: '#/$defs/UserResponse' },
    },
    'users.delete': {
      documentation: 'Deletes a user.',
      throws: [
        'NotFoundError when there is no user with this id.',
        'ValidationError when the user is the owner.',
      ],
      examples: ["await client.users.delete('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'users.draft': {
      documentation:
        'Makes the request that would write a user as it was read, with what only responses hold left out. Sends nothing.',
      examples: ["const user = await client.users.get('42')\nconst draft = client.users.draft(user)"],
      input: {
        type: 'object',
        properties: {
          user: { $ref: '#/$defs/UserResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['user'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/UserUpdateRequest' },
    },
    'users.findByEmail': {
      documentation:
        'The first user with this e-mail address, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const user = await client.users.findByEmail('ada@example.com')"],
      input: {
        type: 'object',
        properties: { email: { type: 'string' } },
        required: ['email'],
        additionalProperties: false,
        examples: [{ email: 'ada@example.com' }],
      },
      output: { $ref: '#/$defs/UserResponse' },
    },
    'users.findByUsername': {
      documentation:
        'The user with this username, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const user = await client.users.findByUsername('ada')"],
      input: {
        type: 'object',
        properties: { username: { type: 'string' } },
        required: ['username'],
        additionalProperties: false,
        examples: [{ username: 'ada' }],
      },
      output: { $ref: '#/$defs/UserResponse' },
    },
    'users.forcePasswordChange': {
      documentation: "Makes a user choose a new password. Ends the user's sessions.",
      throws: [
        'NotFoundError when there is no user with this id.',
        'UnsupportedOperationError when the client is set to an API version before 1.2.3.',
      ],
      examples: ["await client.users.forcePasswordChange('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'users.get': {
      documentation: 'Reads one user.',
      throws: ['NotFoundError when there is no user with this id.'],
      examples: ["const user = await client.users.get('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/UserResponse' },
    },
    'users.list': {
      documentation: 'Lists users, each with its devices.',
      examples: ['for await (const user of client.users.list()) console.log(user.username, user.status)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/UserResponse' } },
    },
    'users.patch': {
      documentation:
        'Changes single properties of a user: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no user with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const user = await client.users.patch('42', { lastName: 'Lovelace' })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', 'x-reference': { kind: 'user' } },
          changes: { $ref: '#/$defs/UserUpdateRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { lastName: 'Lovelace' } }],
      },
      output: { $ref: '#/$defs/UserResponse' },
    },
    'users.resendInvitation': {
      documentation:
        'Sends the invitation again: one more e-mail with every call. It is therefore not sent again by the SDK when nobody can tell whether the API has carried it out.',
      throws: [
        'NotFoundError when there is no user with this id.',
        'ValidationError when the API refuses it.',
      ],
      examples: ["await client.users.resendInvitation('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'users.resetMfa': {
      documentation: 'Removes all second factors of a user, who must set one up at the next sign-in.',
      returns: '`success`, as the API reports it; its `content` holds nothing.',
      throws: ['NotFoundError when there is no user with this id.'],
      examples: ["const { success } = await client.users.resetMfa('42')"],
      input: {
        type: 'object',
        properties: { userId: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['userId'],
        additionalProperties: false,
        examples: [{ userId: '42' }],
      },
      output: { $ref: '#/$defs/GenericResponseVoid' },
    },
    'users.suspend': {
      documentation: "Takes a user's access away.",
      throws: [
        'NotFoundError when there is no user with this id.',
        'ValidationError when the user is the owner.',
        'UnsupportedOperationError when the client is set to an API version before 1.1.1.',
      ],
      examples: ["await client.users.suspend('42')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string', 'x-reference': { kind: 'user' } } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'users.update': {
      documentation:
        "Replaces a local user's properties: what is left out is cleared. Use `patch` to change single ones.",
      throws: [
        'NotFoundError when there is no user with this id.',
        'ValidationError when the API or the model refuses the body, for a group that does not exist or another e-mail address of the owner for instance.',
      ],
      examples: [
        "const user = await client.users.update('42', { firstName: 'Ada', lastName: 'Lovelace', groupId: '7' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', 'x-reference': { kind: 'user' } },
          body: {
            $ref: '#/$defs/UserUpdateRequest',
            description: 'At most 20 `secondaryGroupIds` (since API 1.1.3).',
          },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '42', body: { firstName: 'Ada', lastName: 'Lovelace', groupId: '7' } }],
      },
      output: { $ref: '#/$defs/UserResponse' },
    },
  },
}
