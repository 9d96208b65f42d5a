// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    AuthCredentials: {
      type: 'object',
      properties: { clientId: { type: 'string' }, clientSecret: { type: 'string', 'x-secret': true } },
      additionalProperties: true,
    },
  },
  details: {
    'account.createCloudId': {
      documentation:
        "Creates another Cloud ID under the subscription of the calling one, whose billing plan it takes over. Needs a subscription that OpenVPN's support has enabled for several Cloud IDs.\n\nWhen nobody can tell whether the API has carried it out, it is not sent again: the error says `outcome: 'unknown'`, and the credentials, which are shown once, are lost if it was.",
      returns: 'API credentials of the new Cloud ID; the client secret comes as a `Secret`.',
      throws: [
        'ValidationError when the API refuses it; which error that is is not documented.',
        'AuthorizationError when the API refuses it.',
        'UnsupportedOperationError when the client is set to an API version before 1.1.6.',
      ],
      examples: ["const { clientId, clientSecret } = await client.account.createCloudId('acme-lab')"],
      input: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description:
              'The Cloud ID to create: the first part of its address, `https://<id>.api.openvpn.com`.',
          },
        },
        required: ['id'],
        additionalProperties: false,
        examples: [{ id: 'acme-lab' }],
      },
      output: { $ref: '#/$defs/AuthCredentials' },
    },
  },
}
