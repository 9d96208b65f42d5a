import { describe, expect, it } from 'vitest'
import { draftApplication, draftConnector, draftIpService } from '../src/index.ts'

// A later version of the API may add properties anywhere in its responses; request models are strict.
const novelty = { addedLater: true }

describe('drafts leave out what requests do not know, at every depth', () => {
  it('of a connector', () => {
    const draft = draftConnector({
      id: 'c',
      networkItemId: 'n',
      networkItemType: 'NETWORK',
      name: 'gateway',
      vpnRegionId: 'eu-central-1',
      ...novelty,
      ipSecConfig: {
        platform: 'AWS',
        authenticationType: 'SHARED_SECRET',
        ...novelty,
        ikeProtocol: {
          ...novelty,
          phase1: { lifetimeSec: 3600, ...novelty },
          phase2: { lifetimeSec: 1800, ...novelty },
          rekey: { marginTimeSec: 270, ...novelty },
        },
      },
    })
    expect(JSON.stringify(draft)).not.toContain('addedLater')
    expect(draft.ipSecConfig).toMatchObject({
      ikeProtocol: { phase1: { lifetimeSec: 3600 }, rekey: { marginTimeSec: 270 } },
    })
  })

  it('of an IP service and an application', () => {
    const config = {
      ...novelty,
      serviceTypes: ['CUSTOM'],
      customServiceTypes: [
        { protocol: 'TCP', port: [{ lowerValue: 1, upperValue: 9, ...novelty }], ...novelty },
      ],
    }
    const common = { id: 's', name: 'printers', networkItemId: 'n', networkItemType: 'NETWORK', config }
    const drafts = [
      draftIpService({
        ...common,
        type: 'SERVICE_DESTINATION',
        routes: [{ id: 'r', subnet: '10.8.0.0/24', ...novelty }],
      }),
      draftApplication({ ...common, routes: [{ id: 'r', domain: 'printers.example', ...novelty }] }),
    ]
    for (const draft of drafts) {
      expect(JSON.stringify(draft)).not.toContain('addedLater')
      expect(draft.config).toMatchObject({
        customServiceTypes: [{ protocol: 'TCP', port: [{ lowerValue: 1, upperValue: 9 }] }],
      })
    }
  })
})

describe('dead-peer detection in the draft of a connector', () => {
  const draftWith = (ikeProtocol: object): unknown =>
    draftConnector({
      id: 'c',
      networkItemId: 'n',
      networkItemType: 'NETWORK',
      name: 'g',
      vpnRegionId: 'r',
      ipSecConfig: { ikeProtocol },
    }).ipSecConfig?.ikeProtocol?.deadPeerDetection
  const whole = { timeoutSec: 30, deadPeerHandling: 'RESTART' }

  it('goes out again where it was read whole', () =>
    expect(draftWith({ deadPeerDetection: whole })).toEqual(whole))
  it('is left out with unset fields, which the API refuses', () =>
    expect(draftWith({ deadPeerDetection: { timeoutSec: 30 } })).toBeUndefined())
  it('is left out beside autoInitiate, from which the API derives it', () =>
    expect(draftWith({ deadPeerDetection: whole, autoInitiate: true })).toBeUndefined())
  it('goes out again where autoInitiate is off, or it would be lost', () =>
    expect(draftWith({ deadPeerDetection: whole, autoInitiate: false })).toEqual(whole))
})
