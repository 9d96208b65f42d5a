import { connect } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { auditLog } from '../src/index.ts'

it('has one operation', () => {
  expect(auditLog.operations.map(({ id }) => id)).toEqual(['listAuditLog'])
})

it('listAuditLog goes out as GET /audit-log', async () => {
  const response = { auditLogs: [{ id: '1', timestamp: '2026-01-31T10:00:00Z', fields: [{ newValue: 5 }] }] }
  await using connection = await connect({ auditLog }, () => [200, response])
  const { client, sent } = connection
  const list = client.auditLog.list({
    startDate: new Date('2026-01-31T00:00:00Z'),
    endDate: '2026-01-31T12:00:00+02:00',
    initiatorId: 'support@openvpn.com',
  })
  const { items, raw } = await list
  expect(items).toEqual(response.auditLogs)
  expect(raw).toEqual(response)
  const query = {
    startDate: '2026-01-31T00:00:00.000Z',
    endDate: '2026-01-31T10:00:00.000Z',
    size: '100',
    initiatorId: 'support@openvpn.com',
  }
  expect(sent).toEqual([
    expect.objectContaining({ method: 'GET', path: '/audit-log', query, contentType: undefined, text: '' }),
  ])
})
