// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    AccessGroupRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Display name.' },
        description: { type: 'string', description: 'Free text.' },
        source: {
          type: 'array',
          items: { $ref: '#/$defs/AccessItemSourceRequest' },
          description: 'Who gets access. The official Terraform provider allows 1 or more items.',
        },
        destination: {
          type: 'array',
          items: { $ref: '#/$defs/AccessItemDestinationRequest' },
          description: 'What can be reached. The official Terraform provider allows 1 or more items.',
        },
      },
      required: ['destination', 'name', 'source'],
      additionalProperties: false,
    },
    AccessGroupResponse: {
      type: 'object',
      properties: {
        id: {
          type: 'string',
          description: 'Access group id.',
          examples: ['00000000-0000-0000-0000-000000000000'],
        },
        name: { type: 'string', description: 'Display name.', examples: ['Default Full Mesh Access'] },
        description: { type: 'string', description: 'Free text.' },
        defaultGroup: { type: 'boolean', description: 'Marks the built-in group.' },
        source: { type: 'array', items: { $ref: '#/$defs/AccessItemSourceResponse' } },
        destination: { type: 'array', items: { $ref: '#/$defs/AccessItemDestinationResponse' } },
      },
      required: ['id', 'name'],
      additionalProperties: true,
    },
    AccessItemDestinationRequest: {
      type: 'object',
      properties: {
        type: {
          type: 'string',
          enum: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'],
          description: 'Kind of item.',
        },
        allCovered: {
          type: 'boolean',
          description:
            'True: everything of the type (no parent) or everything below the parent, including items added later.',
        },
        parent: {
          type: 'string',
          description: 'Id of the network or host whose children are meant.',
          examples: ['00000000-0000-0000-0000-000000000000'],
          'x-reference': { by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST_SERVICE: ['host'] } },
        },
        children: {
          type: 'array',
          items: { type: 'string' },
          description: 'Ids of user groups, or of applications / IP services below the parent.',
          examples: [['00000000-0000-0000-0000-000000000000']],
          'x-reference': {
            by: 'type',
            kinds: {
              USER_GROUP: ['userGroup'],
              NETWORK_SERVICE: ['networkApplication', 'networkIpService'],
              HOST_SERVICE: ['hostApplication', 'hostIpService'],
            },
          },
        },
      },
      required: ['allCovered', 'type'],
      additionalProperties: false,
    },
    AccessItemDestinationResponse: {
      type: 'object',
      properties: {
        type: {
          anyOf: [
            { enum: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'] },
            { type: 'string' },
          ],
          description: 'Kind of item.',
        },
        allCovered: {
          type: 'boolean',
          description:
            'True: everything of the type (no parent) or everything below the parent, including items added later.',
        },
        parent: {
          type: 'string',
          description: 'Id of the network or host whose children are meant.',
          examples: ['00000000-0000-0000-0000-000000000000'],
          'x-reference': { by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST_SERVICE: ['host'] } },
        },
        children: {
          type: 'array',
          items: { type: 'string' },
          description: 'Ids of user groups, or of applications / IP services below the parent.',
          examples: [['00000000-0000-0000-0000-000000000000']],
          'x-reference': {
            by: 'type',
            kinds: {
              USER_GROUP: ['userGroup'],
              NETWORK_SERVICE: ['networkApplication', 'networkIpService'],
              HOST_SERVICE: ['hostApplication', 'hostIpService'],
            },
          },
        },
      },
      required: ['allCovered', 'type'],
      additionalProperties: true,
    },
    AccessItemSourceRequest: {
      type: 'object',
      properties: {
        type: {
          type: 'string',
          enum: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST'],
          description: 'Kind of item.',
        },
        allCovered: {
          type: 'boolean',
          description:
            'True: everything of the type (no parent) or everything below the parent, including items added later.',
        },
        parent: {
          type: 'string',
          description: 'Id of the network or host whose children are meant.',
          examples: ['00000000-0000-0000-0000-000000000000'],
          'x-reference': { by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST: ['host'] } },
        },
        children: {
          type: 'array',
          items: { type: 'string' },
          description: 'Ids of user groups, or of applications / IP services below the parent.',
          examples: [['00000000-0000-0000-0000-000000000000']],
          'x-reference': {
            by: 'type',
            kinds: {
              USER_GROUP: ['userGroup'],
              NETWORK_SERVICE: ['networkIpService'],
              HOST: ['hostApplication', 'hostIpService'],
            },
          },
        },
      },
      required: ['allCovered', 'type'],
      additionalProperties: false,
    },
    AccessItemSourceResponse: {
      type: 'object',
      properties: {
        type: {
          type: 'string',
          description:
            'Kind of item; docs give no enum, request values are USER_GROUP, NETWORK_SERVICE, HOST.',
          examples: ['NETWORK_SERVICE'],
        },
        allCovered: {
          type: 'boolean',
          description:
            'True: everything of the type (no parent) or everything below the parent, including items added later.',
        },
        parent: {
          type: 'string',
          description: 'Id of the network or host whose children are meant.',
          examples: ['00000000-0000-0000-0000-000000000000'],
          'x-reference': { by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST: ['host'] } },
        },
        children: {
          type: 'array',
          items: { type: 'string' },
          description: 'Ids of user groups, or of applications / IP services below the parent.',
          examples: [['00000000-0000-0000-0000-000000000000']],
          'x-reference': {
            by: 'type',
            kinds: {
              USER_GROUP: ['userGroup'],
              NETWORK_SERVICE: ['networkIpService'],
              HOST: ['hostApplication', 'hostIpService'],
            },
          },
        },
      },
      required: ['allCovered', 'type'],
      additionalProperties: true,
    },
    AccessGroupRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Display name.' },
        description: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Free text.' },
        source: {
          anyOf: [{ type: 'array', items: { $ref: '#/$defs/AccessItemSourceRequest' } }, { type: 'null' }],
          description: 'Who gets access. The official Terraform provider allows 1 or more items.',
        },
        destination: {
          anyOf: [
            { type: 'array', items: { $ref: '#/$defs/AccessItemDestinationRequest' } },
            { type: 'null' },
          ],
          description: 'What can be reached. The official Terraform provider allows 1 or more items.',
        },
      },
      additionalProperties: false,
    },
  },
  details: {
    'accessGroups.create': {
      documentation: 'Creates an access group.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: [
        "const group = await client.accessGroups.create({\n  name: 'Developers',\n  source: [{ type: 'USER_GROUP', allCovered: false, children: ['7'] }],\n  destination: [{ type: 'NETWORK_SERVICE', allCovered: false, parent: '12', children: ['31'] }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/AccessGroupRequest',
            description:
              'At least one `source` and one `destination`. With `allCovered` an item is everything of its type, or everything below its `parent`, now and later; otherwise its `children` only. A host is `HOST` as source and `HOST_SERVICE` as destination. Access goes both ways.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              name: 'Developers',
              source: [{ type: 'USER_GROUP', allCovered: false, children: ['7'] }],
              destination: [{ type: 'NETWORK_SERVICE', allCovered: false, parent: '12', children: ['31'] }],
            },
          },
        ],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.delete': {
      documentation: 'Deletes an access group.',
      throws: ['NotFoundError when there is no access group with this id.'],
      examples: ["await client.accessGroups.delete('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Access group id.', 'x-reference': { kind: 'accessGroup' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'accessGroups.destinations.add': {
      documentation: 'Adds one destination to an access group.',
      returns: 'The access group as it is then.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const group = await client.accessGroups.destinations.add('42', {\n  type: 'NETWORK_SERVICE',\n  allCovered: true,\n  parent: '12',\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'The access group.', 'x-reference': { kind: 'accessGroup' } },
          body: {
            $ref: '#/$defs/AccessItemDestinationRequest',
            description:
              'With `allCovered` everything of the type, or everything below `parent` if that is given, now and later; otherwise the `children` only. A `USER_GROUP` has no parent. A `PUBLISHED_SERVICE` is a shared application of the AppHub; a host is `HOST_SERVICE` here, unlike among the sources.',
          },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '42', body: { type: 'NETWORK_SERVICE', allCovered: true, parent: '12' } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.destinations.remove': {
      documentation: 'Removes one destination from an access group.',
      returns: 'The access group as it is then.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the contract refuses the destination.',
      ],
      examples: [
        "const group = await client.accessGroups.destinations.remove('42', {\n  type: 'NETWORK_SERVICE',\n  parentId: '12',\n  childId: '31',\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'The access group.', 'x-reference': { kind: 'accessGroup' } },
          destination: {
            type: 'object',
            properties: {
              type: {
                type: 'string',
                enum: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'],
                description: 'Type of the sources or destinations.',
              },
              parentId: {
                type: 'string',
                description: 'Only those below this network or host.',
                'x-reference': {
                  by: 'type',
                  kinds: { NETWORK_SERVICE: ['network'], HOST_SERVICE: ['host'] },
                },
              },
              childId: {
                type: 'string',
                description:
                  'A network, a host, a user group, an application or an IP service; of the latter two give the `parentId` too.',
                'x-reference': {
                  by: 'type',
                  kinds: {
                    USER_GROUP: ['userGroup'],
                    NETWORK_SERVICE: ['networkApplication', 'networkIpService'],
                    HOST_SERVICE: ['hostApplication', 'hostIpService'],
                  },
                },
              },
            },
            required: ['type', 'childId'],
            additionalProperties: false,
            description:
              'The destination. An id that is empty or `undefined` is refused, and nothing is sent.',
          },
        },
        required: ['id', 'destination'],
        additionalProperties: false,
        examples: [{ id: '42', destination: { type: 'NETWORK_SERVICE', parentId: '12', childId: '31' } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.destinations.removeAll': {
      documentation:
        'Removes all destinations of a type from an access group, or those of it below one network or host.',
      returns: 'The access group as it is then.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the contract refuses the scope.',
      ],
      examples: [
        "const group = await client.accessGroups.destinations.removeAll('42', { type: 'NETWORK_SERVICE', parentId: '12' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'The access group.', 'x-reference': { kind: 'accessGroup' } },
          scope: {
            type: 'object',
            properties: {
              type: {
                type: 'string',
                enum: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'],
                description: 'Type of the sources or destinations.',
              },
              parentId: {
                type: 'string',
                description: 'Only those below this network or host.',
                'x-reference': {
                  by: 'type',
                  kinds: { NETWORK_SERVICE: ['network'], HOST_SERVICE: ['host'] },
                },
              },
            },
            required: ['type'],
            additionalProperties: false,
            description:
              'Their type, and their parent if it matters. A `parentId` that is empty or `undefined` is refused, and nothing is sent.',
          },
        },
        required: ['id', 'scope'],
        additionalProperties: false,
        examples: [{ id: '42', scope: { type: 'NETWORK_SERVICE', parentId: '12' } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.draft': {
      documentation:
        'Makes the request that would write an access group as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const group = await client.accessGroups.get('42')\nconst draft = client.accessGroups.draft(group)",
      ],
      input: {
        type: 'object',
        properties: {
          group: { $ref: '#/$defs/AccessGroupResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['group'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/AccessGroupRequest' },
    },
    'accessGroups.findByName': {
      documentation:
        'The first access group with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const group = await client.accessGroups.findByName('developers')"],
      input: {
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'developers' }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.get': {
      documentation: 'Reads one access group.',
      throws: ['NotFoundError when there is no access group with this id.'],
      examples: ["const group = await client.accessGroups.get('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Access group id.', 'x-reference': { kind: 'accessGroup' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.list': {
      documentation: 'Lists access groups.',
      examples: ['for await (const group of client.accessGroups.list()) console.log(group.name)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/AccessGroupResponse' } },
    },
    'accessGroups.patch': {
      documentation:
        'Changes single properties of an access group: reads it, merges, replaces it. Not atomic. `null` clears a property. Sources and destinations are replaced as a whole; `sources` and `destinations` change single ones. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: ["const group = await client.accessGroups.patch('42', { description: null })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Access group id.', 'x-reference': { kind: 'accessGroup' } },
          changes: { $ref: '#/$defs/AccessGroupRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { description: null } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.sources.add': {
      documentation: 'Adds one source to an access group.',
      returns: 'The access group as it is then.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const group = await client.accessGroups.sources.add('42', {\n  type: 'USER_GROUP',\n  allCovered: false,\n  children: ['7'],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'The access group.', 'x-reference': { kind: 'accessGroup' } },
          body: {
            $ref: '#/$defs/AccessItemSourceRequest',
            description:
              'With `allCovered` everything of the type, or everything below `parent` if that is given, now and later; otherwise the `children` only. A `USER_GROUP` has no parent. Of the IP services of networks only those of type `IP_SOURCE` can be sources.',
          },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '42', body: { type: 'USER_GROUP', allCovered: false, children: ['7'] } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.sources.remove': {
      documentation: 'Removes one source from an access group.',
      returns: 'The access group as it is then.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the contract refuses the source.',
      ],
      examples: [
        "const group = await client.accessGroups.sources.remove('42', { type: 'USER_GROUP', childId: '7' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'The access group.', 'x-reference': { kind: 'accessGroup' } },
          source: {
            type: 'object',
            properties: {
              type: {
                type: 'string',
                enum: ['USER_GROUP', 'NETWORK', 'NETWORK_SERVICE', 'HOST'],
                description: 'Type of the sources or destinations.',
              },
              parentId: {
                type: 'string',
                description: 'Only those below this network or host.',
                'x-reference': { by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST: ['host'] } },
              },
              childId: {
                type: 'string',
                description:
                  'A network, a host, a user group, an application or an IP service; of the latter two give the `parentId` too.',
                'x-reference': {
                  by: 'type',
                  kinds: {
                    USER_GROUP: ['userGroup'],
                    NETWORK_SERVICE: ['networkIpService'],
                    HOST: ['hostApplication', 'hostIpService'],
                  },
                },
              },
            },
            required: ['type', 'childId'],
            additionalProperties: false,
            description: 'The source. An id that is empty or `undefined` is refused, and nothing is sent.',
          },
        },
        required: ['id', 'source'],
        additionalProperties: false,
        examples: [{ id: '42', source: { type: 'USER_GROUP', childId: '7' } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.sources.removeAll': {
      documentation:
        'Removes all sources of a type from an access group, or those of it below one network or host.',
      returns: 'The access group as it is then.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the contract refuses the scope.',
      ],
      examples: ["const group = await client.accessGroups.sources.removeAll('42', { type: 'NETWORK' })"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'The access group.', 'x-reference': { kind: 'accessGroup' } },
          scope: {
            type: 'object',
            properties: {
              type: {
                type: 'string',
                enum: ['USER_GROUP', 'NETWORK', 'NETWORK_SERVICE', 'HOST'],
                description: 'Type of the sources or destinations.',
              },
              parentId: {
                type: 'string',
                description: 'Only those below this network or host.',
                'x-reference': { by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST: ['host'] } },
              },
            },
            required: ['type'],
            additionalProperties: false,
            description:
              'Their type, and their parent if it matters. A `parentId` that is empty or `undefined` is refused, and nothing is sent.',
          },
        },
        required: ['id', 'scope'],
        additionalProperties: false,
        examples: [{ id: '42', scope: { type: 'NETWORK' } }],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
    'accessGroups.update': {
      documentation:
        'Replaces an access group: what is left out is cleared. Use `patch` to change single properties.',
      throws: [
        'NotFoundError when there is no access group with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const group = await client.accessGroups.update('42', {\n  name: 'Developers',\n  source: [{ type: 'USER_GROUP', allCovered: true }],\n  destination: [{ type: 'NETWORK_SERVICE', allCovered: true }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Access group id.', 'x-reference': { kind: 'accessGroup' } },
          body: { $ref: '#/$defs/AccessGroupRequest', description: 'The rules of `create`.' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [
          {
            id: '42',
            body: {
              name: 'Developers',
              source: [{ type: 'USER_GROUP', allCovered: true }],
              destination: [{ type: 'NETWORK_SERVICE', allCovered: true }],
            },
          },
        ],
      },
      output: { $ref: '#/$defs/AccessGroupResponse' },
    },
  },
}
