// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    AddDomainsRequest: {
      type: 'object',
      properties: {
        domainAndComments: { type: 'array', items: { $ref: '#/$defs/DomainAndComment' }, maxItems: 1000 },
      },
      additionalProperties: false,
    },
    DomainAndComment: {
      type: 'object',
      properties: {
        domain: {
          type: 'string',
          description:
            'Fully qualified domain name, unique within the list; domain and comment together at most 150 characters.',
        },
        comment: { type: 'string', description: 'Free text.' },
      },
      required: ['domain'],
      additionalProperties: false,
    },
    RemoveDomainsRequest: {
      type: 'object',
      properties: {
        domains: {
          type: 'array',
          items: { type: 'string', description: 'Fully qualified domain name.' },
          description: 'Each domain once.',
        },
      },
      additionalProperties: false,
    },
  },
  details: {
    'cyberShield.allowList.add': {
      documentation:
        'Adds domains to the allow list. One that is in the list already is replaced, with its comment; the others stay.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: [
        "await client.cyberShield.allowList.add({\n  domainAndComments: [{ domain: 'wiki.example.com', comment: 'Internal' }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/AddDomainsRequest',
            description:
              'At most 1,000 `domainAndComments`: fully qualified domain names, each once. Domain and comment together have at most 150 characters. The documentation disagrees on whether the comment may be left out.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { domainAndComments: [{ domain: 'wiki.example.com', comment: 'Internal' }] } }],
      },
    },
    'cyberShield.allowList.addAll': {
      documentation:
        'Adds any number of domains to the allow list, 1,000 with each request, one request after the other. A request that fails does not end the job: its domains are failed rows of the report, and the others go on unless `stopOnFailure` is set. Calling again is safe, because adding twice is the same as adding once.',
      returns: 'The job: a promise of the report, with a row for every domain in the order of the input.',
      throws: [
        'ValidationError when the model refuses a domain, by its index in the whole input; then nothing was sent.',
      ],
      examples: [
        "const domains = ['wiki.example.com', 'shop.example.com']\nconst { counts } = await client.cyberShield.allowList.addAll(domains.map((domain) => ({ domain, comment: 'Internal' })))",
      ],
      input: {
        type: 'object',
        properties: {
          domains: {
            type: 'array',
            items: { $ref: '#/$defs/DomainAndComment' },
            description: 'Of domains that are the same but for case the last one counts.',
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
        required: ['domains'],
        additionalProperties: false,
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
    'cyberShield.allowList.remove': {
      documentation: 'Removes domains from the allow list with their comments; the others stay.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: ["await client.cyberShield.allowList.remove({ domains: ['wiki.example.com'] })"],
      input: {
        type: 'object',
        properties: { body: { $ref: '#/$defs/RemoveDomainsRequest', description: '`domains`, each once.' } },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { domains: ['wiki.example.com'] } }],
      },
    },
    'cyberShield.allowList.removeAll': {
      documentation:
        'Removes any number of domains from the allow list, 1,000 with each request, one request after the other. A request that fails does not end the job: its domains are failed rows of the report, and the others go on unless `stopOnFailure` is set. Calling again is safe, because removing twice is the same as removing once.',
      returns: 'The job: a promise of the report, with a row for every domain in the order of the input.',
      throws: [
        'ValidationError when the model refuses a domain, by its index in the whole input; then nothing was sent.',
      ],
      examples: ["await client.cyberShield.allowList.removeAll(['wiki.example.com', 'shop.example.com'])"],
      input: {
        type: 'object',
        properties: {
          domains: {
            type: 'array',
            items: { type: 'string' },
            description: 'Domains; one that is not in the list does no harm.',
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
        required: ['domains'],
        additionalProperties: false,
        examples: [{ domains: ['wiki.example.com', 'shop.example.com'] }],
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
    'cyberShield.blockList.add': {
      documentation:
        'Adds domains to the block list. One that is in the list already is replaced, with its comment; the others stay.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: [
        "await client.cyberShield.blockList.add({\n  domainAndComments: [{ domain: 'ads.example.net', comment: 'Advertising' }],\n})",
      ],
      input: {
        type: 'object',
        properties: {
          body: {
            $ref: '#/$defs/AddDomainsRequest',
            description:
              'At most 1,000 `domainAndComments`: fully qualified domain names, each once. Domain and comment together have at most 150 characters. The documentation disagrees on whether the comment may be left out.',
          },
        },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { domainAndComments: [{ domain: 'ads.example.net', comment: 'Advertising' }] } }],
      },
    },
    'cyberShield.blockList.addAll': {
      documentation:
        'Adds any number of domains to the block list, 1,000 with each request, one request after the other. A request that fails does not end the job: its domains are failed rows of the report, and the others go on unless `stopOnFailure` is set. Calling again is safe, because adding twice is the same as adding once.',
      returns: 'The job: a promise of the report, with a row for every domain in the order of the input.',
      throws: [
        'ValidationError when the model refuses a domain, by its index in the whole input; then nothing was sent.',
      ],
      examples: [
        "const domains = ['ads.example.net', 'tracker.example.net']\nconst { counts } = await client.cyberShield.blockList.addAll(domains.map((domain) => ({ domain, comment: 'Advertising' })))",
      ],
      input: {
        type: 'object',
        properties: {
          domains: {
            type: 'array',
            items: { $ref: '#/$defs/DomainAndComment' },
            description: 'Of domains that are the same but for case the last one counts.',
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
        required: ['domains'],
        additionalProperties: false,
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
    'cyberShield.blockList.remove': {
      documentation: 'Removes domains from the block list with their comments; the others stay.',
      throws: ['ValidationError when the API or the model refuses the body.'],
      examples: ["await client.cyberShield.blockList.remove({ domains: ['ads.example.net'] })"],
      input: {
        type: 'object',
        properties: { body: { $ref: '#/$defs/RemoveDomainsRequest', description: '`domains`, each once.' } },
        required: ['body'],
        additionalProperties: false,
        examples: [{ body: { domains: ['ads.example.net'] } }],
      },
    },
    'cyberShield.blockList.removeAll': {
      documentation:
        'Removes any number of domains from the block list, 1,000 with each request, one request after the other. A request that fails does not end the job: its domains are failed rows of the report, and the others go on unless `stopOnFailure` is set. Calling again is safe, because removing twice is the same as removing once.',
      returns: 'The job: a promise of the report, with a row for every domain in the order of the input.',
      throws: [
        'ValidationError when the model refuses a domain, by its index in the whole input; then nothing was sent.',
      ],
      examples: ["await client.cyberShield.blockList.removeAll(['ads.example.net', 'tracker.example.net'])"],
      input: {
        type: 'object',
        properties: {
          domains: {
            type: 'array',
            items: { type: 'string' },
            description: 'Domains; one that is not in the list does no harm.',
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
        required: ['domains'],
        additionalProperties: false,
        examples: [{ domains: ['ads.example.net', 'tracker.example.net'] }],
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
  },
}
