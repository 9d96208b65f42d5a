// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    CountryCheckRequest: {
      type: 'object',
      properties: {
        countries: {
          type: 'array',
          items: { type: 'string' },
          description: "Country codes; two upper-case letters in the vendor's Terraform examples (US, GB).",
        },
        allowed: {
          type: 'boolean',
          description: 'True: listed countries may connect; false: they are blocked.',
        },
      },
      required: ['allowed', 'countries'],
      additionalProperties: false,
    },
    CountryCheckResponse: {
      type: 'object',
      properties: {
        countries: {
          type: 'array',
          items: { type: 'string' },
          description: "Country codes; two upper-case letters in the vendor's Terraform examples (US, GB).",
        },
        allowed: {
          type: 'boolean',
          description: 'True: listed countries may connect; false: they are blocked.',
        },
      },
      additionalProperties: true,
    },
    DefaultCheckRequest: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Outcome when no other check matches.' } },
      required: ['allowed'],
      additionalProperties: false,
    },
    DefaultCheckResponse: {
      type: 'object',
      properties: { allowed: { type: 'boolean', description: 'Outcome when no other check matches.' } },
      additionalProperties: true,
    },
    IpCheckRequest: {
      type: 'object',
      properties: {
        allowed: {
          type: 'boolean',
          description: 'True: listed addresses may connect; false: they are blocked.',
        },
        ips: { type: 'array', items: { $ref: '#/$defs/IpRequest' }, description: 'Addresses.' },
      },
      required: ['allowed', 'ips'],
      additionalProperties: false,
    },
    IpCheckResponse: {
      type: 'object',
      properties: {
        allowed: {
          type: 'boolean',
          description: 'True: listed addresses may connect; false: they are blocked.',
        },
        ips: { type: 'array', items: { $ref: '#/$defs/IpResponse' }, description: 'Addresses.' },
      },
      additionalProperties: true,
    },
    IpRequest: {
      type: 'object',
      properties: {
        ip: {
          type: 'string',
          description: 'Address or subnet; CIDR notation is needed in practice (x.x.x.x/32 for one address).',
        },
        description: { type: 'string', description: 'Free text.' },
      },
      required: ['ip'],
      additionalProperties: false,
    },
    IpResponse: {
      type: 'object',
      properties: {
        ip: { type: 'string', description: 'Address or subnet.' },
        description: { type: 'string', description: 'Free text.' },
      },
      additionalProperties: true,
    },
    LocationContextRequest: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Policy name.' },
        description: {
          type: 'string',
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        userGroupsIds: {
          type: 'array',
          items: { type: 'string' },
          description: 'User groups the policy applies to.',
          'x-reference': { kind: 'userGroup' },
        },
        ipCheck: { $ref: '#/$defs/IpCheckRequest' },
        countryCheck: { $ref: '#/$defs/CountryCheckRequest' },
        defaultCheck: { $ref: '#/$defs/DefaultCheckRequest' },
      },
      required: ['defaultCheck', 'name'],
      additionalProperties: false,
    },
    LocationContextResponse: {
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
        ipCheck: { $ref: '#/$defs/IpCheckResponse' },
        countryCheck: { $ref: '#/$defs/CountryCheckResponse' },
        defaultCheck: { $ref: '#/$defs/DefaultCheckResponse' },
      },
      required: ['id', 'name'],
      additionalProperties: true,
    },
    LocationContextRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        name: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Policy name.' },
        description: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Free text. The official Terraform provider allows 1 to 120 characters.',
        },
        userGroupsIds: {
          anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }],
          description: 'User groups the policy applies to.',
          'x-reference': { kind: 'userGroup' },
        },
        ipCheck: { anyOf: [{ $ref: '#/$defs/IpCheckRequest' }, { type: 'null' }] },
        countryCheck: { anyOf: [{ $ref: '#/$defs/CountryCheckRequest' }, { type: 'null' }] },
        defaultCheck: { anyOf: [{ $ref: '#/$defs/DefaultCheckRequest' }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
  },
  details: {
    'locationContexts.create': {
      documentation: 'Creates a location context policy.',
      throws: [
        'ValidationError when the API or the model refuses the body; accounts without this feature may be refused too.',
      ],
      examples: [
        "const policy = await client.locationContexts.create({\n  name: 'Office and home country',\n  userGroupsIds: ['7'],\n  ipCheck: { allowed: true, ips: [{ ip: '192.0.2.0/24', description: 'Office' }] },\n  countryCheck: { allowed: true, countries: ['IT'] },\n  defaultCheck: { allowed: false },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/LocationContextRequest',
            description:
              'Besides `defaultCheck` at least one of `ipCheck` and `countryCheck`. `ips` are in CIDR notation, a single address as `192.0.2.1/32`; `countries` are codes of two capital letters.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [
          {
            body: {
              name: 'Office and home country',
              userGroupsIds: ['7'],
              ipCheck: { allowed: true, ips: [{ ip: '192.0.2.0/24', description: 'Office' }] },
              countryCheck: { allowed: true, countries: ['IT'] },
              defaultCheck: { allowed: false },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/LocationContextResponse' },
    },
    'locationContexts.delete': {
      documentation: 'Deletes a location context policy.',
      throws: ['NotFoundError when there is no location context policy with this id.'],
      examples: ["await client.locationContexts.delete('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'locationContext' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'locationContexts.draft': {
      documentation:
        'Makes the request that would write a location context policy as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const policy = await client.locationContexts.get('42')\nconst draft = client.locationContexts.draft(policy)",
      ],
      input: {
        type: 'object',
        properties: {
          policy: { $ref: '#/$defs/LocationContextResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['policy'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/LocationContextRequest' },
    },
    'locationContexts.findByName': {
      documentation:
        'The first location context policy with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const policy = await client.locationContexts.findByName('home country')"],
      input: {
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: false,
        examples: [{ name: 'home country' }],
      },
      output: { $ref: '#/$defs/LocationContextResponse' },
    },
    'locationContexts.get': {
      documentation: 'Reads one location context policy.',
      throws: ['NotFoundError when there is no location context policy with this id.'],
      examples: ["const policy = await client.locationContexts.get('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'locationContext' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/LocationContextResponse' },
    },
    'locationContexts.list': {
      documentation: 'Lists location context policies.',
      examples: ['for await (const policy of client.locationContexts.list()) console.log(policy.name)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/LocationContextResponse' } },
    },
    'locationContexts.patch': {
      documentation:
        'Changes single properties of a location context policy: reads it, merges, replaces it. Not atomic. `null` clears a property. The checks are replaced as a whole. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no location context policy with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const policy = await client.locationContexts.patch('42', { defaultCheck: { allowed: true } })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'locationContext' } },
          changes: { $ref: '#/$defs/LocationContextRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { defaultCheck: { allowed: true } } }],
      },
      output: { $ref: '#/$defs/LocationContextResponse' },
    },
    'locationContexts.update': {
      documentation:
        'Replaces a location context policy: what is left out is cleared. Use `patch` to change single properties.',
      throws: [
        'NotFoundError when there is no location context policy with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const policy = await client.locationContexts.update('42', {\n  name: 'Home country',\n  countryCheck: { allowed: true, countries: ['IT', 'DE'] },\n  defaultCheck: { allowed: false },\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Policy id.', 'x-reference': { kind: 'locationContext' } },
          body: { $ref: '#/$defs/LocationContextRequest', description: 'The rules of `create`.' },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [
          {
            id: '42',
            body: {
              name: 'Home country',
              countryCheck: { allowed: true, countries: ['IT', 'DE'] },
              defaultCheck: { allowed: false },
            },
          },
        ],
      },
      output: { $ref: '#/$defs/LocationContextResponse' },
    },
  },
}
