// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    VpnRegionResponse: {
      type: 'object',
      properties: {
        id: { type: 'string', examples: ['us-east-1'] },
        continent: { type: 'string' },
        country: { type: 'string' },
        countryIso: { type: 'string' },
        regionName: { type: 'string' },
      },
      required: ['id'],
      additionalProperties: true,
    },
  },
  details: {
    'regions.findById': {
      documentation:
        'The region with this id, such as `eu-central-1`; `undefined` when there is none. The API cannot read a single region, so the list is read.',
      throws: ['ValidationError when the id is not a string, or empty.'],
      examples: ["const region = await client.regions.findById('eu-central-1')"],
      input: {
        type: 'object',
        properties: { id: { type: 'string' } },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: 'eu-central-1' }],
      },
      output: { $ref: '#/$defs/VpnRegionResponse' },
    },
    'regions.list': {
      documentation:
        'Lists all regions. The API sends them at once, so awaiting the list gives every region.',
      examples: ['const regions = await client.regions.list().toArray()'],
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: { type: 'array', items: { $ref: '#/$defs/VpnRegionResponse' } },
    },
  },
}
