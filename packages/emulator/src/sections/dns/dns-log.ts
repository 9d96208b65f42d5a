import { createPropertyError } from '../../api/api-error.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { State } from '../../state/state.ts'
import { hour } from '../../time/durations.ts'
import { hashToNumber, listDeviceConnections } from '../shared/connections.ts'
import { createPage } from '../shared/create-page.ts'
import { createLogSwitch, createLogSwitchReader } from '../shared/log-switch.ts'
import type { Section } from '../shared/section.ts'
import { history } from '../shared/time-window.ts'

/** The counts of one user, domain and hour. */
interface Resolution {
  readonly time: number
  readonly domain: string
  readonly memberId: string
  readonly internalDomain: boolean
  readonly allowedCount: number
  readonly blockedCount: number
  readonly failedCount: number
}

/** The domains that connected devices look up. */
const domains = ['www.example.com', 'mail.example.com', 'ads.example.net', 'gone.example.org']
const selectPeriods = (state: State): State['dnsLogPeriods'] => state.dnsLogPeriods

/** Section DNS Log. Its entries are not kept, but derived from what was connected while the log was on. */
export const dnsLog: Section = {
  handlers: {
    enableDnsLog: createLogSwitch(selectPeriods, true),
    disableDnsLog: createLogSwitch(selectPeriods, false),
    getDnsLogEnabled: createLogSwitchReader(selectPeriods),
    listDnsResolutions({ query }, context) {
      const startHour = Date.parse(String(query['startHour']))
      if (startHour < context.clock.now() - history) {
        throw createPropertyError('startHour', 'lies before the history of 30 days')
      }
      const hours = Array.from(
        { length: Number(query['hoursBack']) },
        (_none, back) => startHour - (startHour % hour) - back * hour,
      )
      return createPage(
        hours.flatMap((time) => listResolutions(time, context)),
        query,
        (resolution) => resolution,
      )
    },
  },
}

/** Lists the entries of one hour. */
function listResolutions(time: number, context: ApiContext): Resolution[] {
  const { state, cloudId } = context
  if (!isLogged(time, state)) return []
  const window = { from: time, to: time + hour }
  const names = [...domains, ...state.dnsRecords.all().map(({ domain }) => domain)]
  const members = new Set<string>()
  for (const device of state.devices) {
    const wasConnected = listDeviceConnections(device, context, window).some(
      ({ start, end }) => start < window.to && (end === undefined || end > time),
    )
    const username = state.users.get(device.userId)?.username
    if (wasConnected && username !== undefined) members.add(`${username}@${cloudId}`)
  }
  return [...members].flatMap((memberId) =>
    [...new Set(names)].map((domain, index) =>
      createResolution(time, memberId, domain, index >= domains.length),
    ),
  )
}

/** Whether the log was on in this hour. */
function isLogged(time: number, state: State): boolean {
  return state.dnsLogPeriods
    .all()
    .some(({ from, to }) => from < time + hour && (to === undefined || to > time))
}

function createResolution(
  time: number,
  memberId: string,
  domain: string,
  internalDomain: boolean,
): Resolution {
  const count = 1 + (hashToNumber(`${memberId} ${domain} ${String(time)}`) % 50)
  const isBlocked = domain.startsWith('ads.')
  const isFailed = domain.startsWith('gone.')
  return {
    time,
    domain,
    memberId,
    internalDomain,
    allowedCount: isBlocked || isFailed ? 0 : count,
    blockedCount: isBlocked ? count : 0,
    failedCount: isFailed ? count : 0,
  }
}
