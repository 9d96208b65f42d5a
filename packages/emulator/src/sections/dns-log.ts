import { refused } from '../answers.ts'
import { deviceConnections, spread } from '../connections.ts'
import { history } from '../cursor-list.ts'
import { hour } from '../durations.ts'
import { page } from '../paging.ts'
import type { State } from '../state.ts'
import type { Tenant } from '../tenant.ts'
import { readSwitch, switchLog } from './log-switch.ts'
import type { Section } from './section.ts'

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

/** What connected devices ask for. */
const domains = ['www.example.com', 'mail.example.com', 'ads.example.net', 'gone.example.org']
const periods = (state: State): State['dnsLogPeriods'] => state.dnsLogPeriods

/** Section DNS Log. Its entries are not kept, but follow from what was connected while the log was on. */
export const dnsLog: Section = {
  handlers: {
    enableDnsLog: switchLog(periods, true),
    disableDnsLog: switchLog(periods, false),
    getDnsLogEnabled: readSwitch(periods),
    listDnsResolutions({ query }, tenant) {
      const startHour = Date.parse(String(query['startHour']))
      if (startHour < tenant.clock.now() - history) {
        throw refused('startHour', 'lies before the history of 30 days')
      }
      const hours = Array.from(
        { length: Number(query['hoursBack']) },
        (_none, back) => startHour - (startHour % hour) - back * hour,
      )
      return page(
        hours.flatMap((time) => resolutionsIn(time, tenant)),
        query,
        (each) => each,
      )
    },
  },
}

function resolutionsIn(time: number, tenant: Tenant): Resolution[] {
  const { state, cloudId } = tenant
  if (!wasOn(time, state)) return []
  const window = { from: time, to: time + hour }
  const names = [...domains, ...state.dnsRecords.all().map(({ domain }) => domain)]
  const members = new Set<string>()
  for (const device of state.devices) {
    const wasConnected = deviceConnections(device, tenant, window).some(
      ({ start, end }) => start < window.to && (end === undefined || end > time),
    )
    const username = state.users.get(device.userId)?.username
    if (wasConnected && username !== undefined) members.add(`${username}@${cloudId}`)
  }
  return [...members].flatMap((memberId) =>
    [...new Set(names)].map((domain, index) => resolution(time, memberId, domain, index >= domains.length)),
  )
}

function wasOn(time: number, state: State): boolean {
  return state.dnsLogPeriods
    .all()
    .some(({ from, to }) => from < time + hour && (to === undefined || to > time))
}

function resolution(time: number, memberId: string, domain: string, internalDomain: boolean): Resolution {
  const count = 1 + (spread(`${memberId} ${domain} ${String(time)}`) % 50)
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
