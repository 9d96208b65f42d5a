// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { CatalogSection } from '@cloudconnexa/core/catalog'

/** Documentation and schemas of the service. */
export const section: CatalogSection = {
  schemas: {
    AuditAdditionalInfoField: {
      type: 'object',
      properties: { name: {}, value: {} },
      additionalProperties: true,
    },
    AuditField: {
      type: 'object',
      properties: { name: {}, oldValue: {}, newValue: {} },
      additionalProperties: true,
    },
    AuditLogResponse: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        tenantId: { type: 'string' },
        timestamp: { type: 'string', format: 'date-time' },
        initiatorType: { type: 'string' },
        initiatorId: { type: 'string' },
        initiatorFirstName: { type: 'string' },
        initiatorLastName: { type: 'string' },
        initiatorEmail: { type: 'string' },
        initiatorName: { type: 'string' },
        initiatorPublicIp: { type: 'string' },
        initiatorAttributes: { type: 'object', additionalProperties: { type: 'string' } },
        operation: { type: 'string' },
        entityType: { type: 'string' },
        entityId: { type: 'string' },
        entityName: { type: 'string' },
        entityParentType: { type: 'string' },
        entityParentId: { type: 'string' },
        entityParentName: { type: 'string' },
        description: { type: 'string' },
        requestId: { type: 'string' },
        additionalInfo: { type: 'array', items: { $ref: '#/$defs/AuditAdditionalInfoField' } },
        fields: { type: 'array', items: { $ref: '#/$defs/AuditField' } },
        initiatorDeleted: { type: 'boolean' },
      },
      required: ['id', 'timestamp'],
      additionalProperties: true,
    },
  },
  details: {
    'auditLog.list': {
      documentation:
        'Lists entries of the audit log, 100 with each request. One request may span 24 hours at most: a longer range is read as windows of 24 hours, from the first to the last, without gaps and without overlaps. Awaited, it is the first batch of the first window.',
      throws: [
        'ValidationError when a date is none, or lies farther back than the plan allows.',
        'UnsupportedOperationError when the client is set to an API version before 1.1.6.',
      ],
      examples: [
        "const log = client.auditLog.list({ startDate: '2026-01-01', endDate: '2026-01-31' })\nfor await (const entry of log) console.log(entry.timestamp, entry.operation)",
      ],
      input: {
        type: 'object',
        properties: {
          startDate: {
            type: 'string',
            format: 'date-time',
            description:
              'Start, inclusive. Default: one day before now. The plan limits how far it may lie back.',
          },
          endDate: { type: 'string', format: 'date-time', description: 'End, exclusive. Default: now.' },
          initiatorId: {
            type: 'string',
            description:
              "Only entries by this initiator; `support@openvpn.com` finds what OpenVPN's support has done. Entries of the system have an empty initiator and cannot be picked.",
          },
        },
        additionalProperties: false,
        examples: [{ startDate: '2026-01-01', endDate: '2026-01-31' }],
      },
      output: { type: 'array', items: { $ref: '#/$defs/AuditLogResponse' } },
    },
  },
}
