// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    DnsRecordRequest: {
      type: 'object',
      properties: {
        domain: { type: 'string' },
        description: { type: 'string' },
        ipv4Addresses: { type: 'array', items: { type: 'string' } },
        ipv6Addresses: { type: 'array', items: { type: 'string' } },
      },
      required: ['domain'],
      additionalProperties: false,
    },
    DnsRecordResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', examples: ['00000000-0000-0000-0000-000000000000'] },
        domain: { type: 'string' },
        description: { type: 'string' },
        ipv4Addresses: { type: 'array', items: { type: 'string' } },
        ipv6Addresses: { type: 'array', items: { type: 'string' } },
      },
      required: ['domain', 'id'],
      additionalProperties: true,
    },
    DnsResolutionEntry: {
      type: 'object',
      properties: {
        time: {
          type: 'integer',
          format: 'int64',
          description: 'Hour as epoch milliseconds.',
          examples: [1731412800000],
        },
        domain: { type: 'string' },
        memberId: { type: 'string', description: 'User, written member@tenant.' },
        internalDomain: { type: 'boolean' },
        allowedCount: { type: 'integer' },
        blockedCount: { type: 'integer' },
        failedCount: { type: 'integer' },
      },
      additionalProperties: true,
    },
    DnsRecordRequestPatch: {
      type: 'object',
      description: 'Properties to change; `null` clears one.',
      properties: {
        domain: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        description: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        ipv4Addresses: { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] },
        ipv6Addresses: { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] },
      },
      additionalProperties: false,
    },
  },
  details: {
    'dns.log.disable': {
      documentation: 'Turns the DNS log off; nothing changes where it is off.',
      examples: ['await client.dns.log.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
    },
    'dns.log.enable': {
      documentation: 'Turns the DNS log on; nothing changes where it is on.',
      examples: ['await client.dns.log.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
    },
    'dns.log.get': {
      documentation: 'Reads whether the DNS log is on.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.1.'],
      examples: ['if (!(await client.dns.log.get())) await client.dns.log.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { type: 'boolean' },
    },
    'dns.log.list': {
      documentation: 'Lists entries of one or two hours. Use `listRange` for more.',
      throws: ['ValidationError when `startHour` is no date, or lies too far back.'],
      examples: [
        "for await (const entry of client.dns.log.list('2026-01-31T14:00:00Z', { hoursBack: 2 })) {\n  console.log(entry.domain, entry.allowedCount)\n}",
      ],
      input: {
        type: 'object',
        properties: {
          startHour: {
            type: 'string',
            format: 'date-time',
            description: 'Minutes and seconds do not count. At most 30 days before now.',
          },
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 10,
            maximum: 10000,
            description: 'Entries per request, 10 to 10,000. Default 10,000.',
          },
          hoursBack: {
            type: 'integer',
            format: 'int32',
            minimum: 1,
            maximum: 2,
            description: 'How many hours to go back, 1 or 2. Default 1.',
          },
          page: { type: 'integer', format: 'int32', minimum: 0, description: 'Zero-based. Default 0.' },
        },
        required: ['startHour'],
        additionalProperties: false,
        examples: [{ startHour: '2026-01-31T14:00:00Z', hoursBack: 2 }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/DnsResolutionEntry' } },
    },
    'dns.log.listRange': {
      documentation:
        "Lists entries of any number of hours: one request for two hours, or more where there are more entries than `size`. The requests go from the first hours to the last; within one the order is the API's. One more hour than that is requested, because the documentation leaves open which hours exactly a response covers; entries outside the range are left out, though `pages()` shows them.",
      throws: [
        'ValidationError when a date is none, one lies too far back, or the start is not before the end.',
      ],
      examples: [
        "for await (const entry of client.dns.log.listRange('2026-01-30T00:00:00Z', '2026-01-31T00:00:00Z')) {\n  console.log(entry.domain, entry.allowedCount)\n}",
      ],
      input: {
        type: 'object',
        properties: {
          startHour: {
            type: 'string',
            format: 'date-time',
            description: 'The first hour; minutes and seconds do not count. At most 30 days before now.',
          },
          endHour: {
            type: 'string',
            format: 'date-time',
            description:
              'The end, exclusive; an hour that has begun counts as a whole. The hour under way is still growing.',
          },
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 10,
            maximum: 10000,
            description: 'Entries per request, 10 to 10,000. Default 10,000.',
          },
        },
        required: ['startHour', 'endHour'],
        additionalProperties: false,
        examples: [{ startHour: '2026-01-30T00:00:00Z', endHour: '2026-01-31T00:00:00Z' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/DnsResolutionEntry' } },
    },
    'dns.records.create': {
      documentation: 'Creates a DNS record.',
      throws: [
        'ValidationError when the API or the model refuses the body, for a record without an address for instance.',
      ],
      examples: [
        "const record = await client.dns.records.create({\n  domain: 'wiki.example.com',\n  ipv4Addresses: ['10.10.0.5'],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/DnsRecordRequest',
            description: 'At least one address: `ipv4Addresses`, `ipv6Addresses` or both.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { domain: 'wiki.example.com', ipv4Addresses: ['10.10.0.5'] } }],
      },
      output: { $ref: '#/$defs/DnsRecordResponse' },
    },
    'dns.records.delete': {
      documentation: 'Deletes a DNS record.',
      throws: ['NotFoundError when there is no DNS record with this id.'],
      examples: ["await client.dns.records.delete('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'DNS record id.', 'x-reference': { kind: 'dnsRecord' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
    },
    'dns.records.draft': {
      documentation:
        'Makes the request that would write a DNS record as it was read, with what only responses hold left out. Sends nothing.',
      examples: [
        "const record = await client.dns.records.get('42')\nconst draft = client.dns.records.draft(record)",
      ],
      input: {
        type: 'object',
        properties: {
          record: { $ref: '#/$defs/DnsRecordResponse', description: 'As `get` or `list` returned it.' },
        },
        required: ['record'],
        additionalProperties: false,
      },
      output: { $ref: '#/$defs/DnsRecordRequest' },
    },
    'dns.records.findByDomain': {
      documentation:
        'The first DNS record for this domain, whatever its case and with or without the dot at the end; `undefined` when there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the result is a plain promise.',
      examples: ["const record = await client.dns.records.findByDomain('wiki.example.com')"],
      input: {
        type: 'object',
        properties: { domain: { type: 'string' } },
        required: ['domain'],
        additionalProperties: false,
        examples: [{ domain: 'wiki.example.com' }],
      },
      output: { $ref: '#/$defs/DnsRecordResponse' },
    },
    'dns.records.get': {
      documentation:
        'Reads one DNS record. A client that is set to API 1.0, which cannot read a single one, reads the list until it comes.\n\nBecause that may take several requests, the result is a plain promise.',
      throws: ['NotFoundError when there is no DNS record with this id.'],
      examples: ["const record = await client.dns.records.get('42')"],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'DNS record id.', 'x-reference': { kind: 'dnsRecord' } },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: '42' }],
      },
      output: { $ref: '#/$defs/DnsRecordResponse' },
    },
    'dns.records.list': {
      documentation: 'Lists DNS records.',
      examples: ['for await (const record of client.dns.records.list()) console.log(record.domain)'],
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
      output: { type: 'array', items: { $ref: '#/$defs/DnsRecordResponse' } },
    },
    'dns.records.patch': {
      documentation:
        'Changes single properties of a DNS record: reads it, merges, replaces it. Not atomic. `null` clears a property. A list of addresses is replaced as a whole. Sends two requests, so the result is a plain promise; `timeout` is that of both together.',
      throws: [
        'NotFoundError when there is no DNS record with this id.',
        'ValidationError when the API or the model refuses what the changes make of it.',
      ],
      examples: [
        "const record = await client.dns.records.patch('42', { description: 'Moved to the new server' })",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'DNS record id.', 'x-reference': { kind: 'dnsRecord' } },
          changes: { $ref: '#/$defs/DnsRecordRequestPatch' },
        },
        required: ['id', 'changes'],
        additionalProperties: false,
        examples: [{ id: '42', changes: { description: 'Moved to the new server' } }],
      },
      output: { $ref: '#/$defs/DnsRecordResponse' },
    },
    'dns.records.update': {
      documentation:
        'Replaces a DNS record: what is left out is cleared. Use `patch` to change single properties.',
      throws: [
        'NotFoundError when there is no DNS record with this id.',
        'ValidationError when the API or the model refuses the body.',
      ],
      examples: [
        "const record = await client.dns.records.update('42', {\n  domain: 'wiki.example.com',\n  ipv4Addresses: ['10.10.0.6'],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          id: { type: 'string', description: 'DNS record id.', 'x-reference': { kind: 'dnsRecord' } },
          body: {
            $ref: '#/$defs/DnsRecordRequest',
            description: 'At least one address: `ipv4Addresses`, `ipv6Addresses` or both.',
          },
        },
        required: ['id', 'body'],
        additionalProperties: false,
        examples: [{ id: '42', body: { domain: 'wiki.example.com', ipv4Addresses: ['10.10.0.6'] } }],
      },
      output: { $ref: '#/$defs/DnsRecordResponse' },
    },
  },
}
