// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    SessionResponse: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        userName: { type: 'string' },
        userId: { type: 'string', 'x-reference': { kind: 'user' } },
        userGroup: { type: 'string' },
        primaryGroupName: { type: 'string' },
        secondaryGroupNames: { type: 'array', items: { type: 'string' } },
        hostName: { type: 'string' },
        hostId: { type: 'string', 'x-reference': { kind: 'host' } },
        networkName: { type: 'string' },
        networkId: { type: 'string', 'x-reference': { kind: 'network' } },
        deviceName: { type: 'string' },
        deviceId: { type: 'string', 'x-reference': { kind: 'device' } },
        clientUUID: { type: 'string' },
        osType: { type: 'string' },
        osVersion: { type: 'string' },
        connectorName: { type: 'string' },
        connectorId: { type: 'string' },
        region: { type: 'string' },
        sessionStartTime: { type: 'string', format: 'date-time' },
        status: { type: 'string' },
        disconnectReason: { type: 'string' },
        disconnectReasonDescription: { type: 'string' },
        firstName: { type: 'string' },
        lastName: { type: 'string' },
        email: { type: 'string' },
        bytesIn: { type: 'integer', format: 'int64' },
        bytesOut: { type: 'integer', format: 'int64' },
        protocol: { type: 'string' },
        publicIp: { type: 'string' },
        tunnelIpV4: { type: 'string' },
        tunnelIpV6: { type: 'string' },
        sessionEndTime: { type: 'string', format: 'date-time' },
        sessionDurationSeconds: { type: 'integer' },
      },
      required: ['id'],
      additionalProperties: true,
    },
  },
  details: {
    'sessions.list': {
      documentation:
        'Lists sessions, 100 with each request. The range may be as long as the history. Awaited, it is the first batch.',
      throws: ['ValidationError when a date is none, or the start lies more than 30 days back.'],
      examples: [
        "for await (const session of client.sessions.list({ status: 'ACTIVE' })) console.log(session.id)",
      ],
      input: {
        type: 'object',
        properties: {
          startDate: {
            type: 'string',
            format: 'date-time',
            description: 'Start, inclusive. Default: one day before now. At most 30 days before now.',
          },
          endDate: { type: 'string', format: 'date-time', description: 'End, exclusive. Default: now.' },
          status: {
            type: 'string',
            enum: ['ACTIVE', 'COMPLETED', 'FAILED'],
            description: 'Only sessions in this state.',
          },
          returnOnlyNew: {
            type: 'boolean',
            description:
              '`true`: only sessions that were created between start and end. `false`, the default: those that were updated there too, so that the same session may come again when a later range is requested.',
          },
        },
        additionalProperties: false,
        examples: [{ status: 'ACTIVE' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/SessionResponse' } },
    },
  },
}
