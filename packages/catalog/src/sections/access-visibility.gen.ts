// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {},
  details: {
    'accessVisibility.disable': {
      documentation: 'Turns Access Visibility off; nothing changes where it is off.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.1.'],
      examples: ['await client.accessVisibility.disable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
    },
    'accessVisibility.enable': {
      documentation: 'Turns Access Visibility on; nothing changes where it is on.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.1.'],
      examples: ['await client.accessVisibility.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
    },
    'accessVisibility.get': {
      documentation: 'Reads whether Access Visibility is on.',
      throws: ['UnsupportedOperationError when the client is set to an API version before 1.1.1.'],
      examples: ['if (!(await client.accessVisibility.get())) await client.accessVisibility.enable()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { type: 'boolean' },
    },
  },
}
