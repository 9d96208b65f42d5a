import { ValidationError } from '@cloudconnexa/errors'
import type { Instant } from '@cloudconnexa/core'
import { formatInstant, toMilliseconds, pageNumbers, type PagingStyle } from '@cloudconnexa/core/service'
import type { DnsResolutionEntry, DnsResolutionPage } from './models/index.gen.ts'

type ResolutionPages = PagingStyle<DnsResolutionPage, DnsResolutionEntry>

const hour = 60 * 60 * 1000
/** Most entries that one request gives; every request counts against the rate limit. */
const largestPage = 10_000
/** Most hours that one request covers. */
const mostHours = 2

/** Pages of the one or two hours that one request can ask for. */
export function pagesFrom(startHour: Instant): ResolutionPages {
  const pages = pageNumbers<DnsResolutionEntry>(largestPage)
  return {
    ...pages,
    first: (asked) => pages.first({ ...asked, startHour: formatInstant(startHour, 'startHour') }),
  }
}

/**
 * Pages of all hours of a range, from the first to the last, two hours with each request.
 *
 * The documentation does not say whether the hour that a request names is the last that it covers or the one after that.
 * One more hour is requested, and entries outside the range are left out, so that the items are right either way.
 */
export function pagesBetween(start: Instant, end: Instant, now: () => number): ResolutionPages {
  const pages = pageNumbers<DnsResolutionEntry>(largestPage)
  const range = createRangeReader(start, end, now)
  return {
    ...pages,
    first: (asked) => {
      const { from, last } = range()
      return hoursAfter(from - hour, last, pages.first(asked))
    },
    items: (page) => {
      const { from, to } = range()
      return pages.items(page).filter(({ time = from }) => time >= from && time < to)
    },
    next: (page, query) => {
      const following = pages.next(page, query)
      if (following !== undefined) return following
      const reached = Date.parse(String(query['startHour']))
      const { last } = range()
      return reached < last ? hoursAfter(reached, last, query) : undefined
    },
  }
}

/** The query of the first page of the hours after those that have been reached. */
function hoursAfter(
  reached: number,
  last: number,
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const startHour = Math.min(reached + mostHours * hour, last)
  return {
    ...query,
    page: 0,
    startHour: new Date(startHour).toISOString(),
    hoursBack: (startHour - reached) / hour,
  }
}

interface Hours {
  /** Start of the first hour. */
  readonly from: number
  /** End of the last hour. */
  readonly to: number
  /** The last hour to ask for; one that lies ahead might be refused. */
  readonly last: number
}

/** Reads the range when it is first needed, and once: the hours stay what they are while the list is read. */
function createRangeReader(start: Instant, end: Instant, now: () => number): () => Hours {
  let hours: Hours | undefined
  return () =>
    (hours ??= readHours(toMilliseconds(start, 'startHour'), toMilliseconds(end, 'endHour'), now()))
}

function readHours(start: number, end: number, now: number): Hours {
  const from = Math.floor(start / hour) * hour
  const to = Math.ceil(end / hour) * hour
  const last = Math.min(to, Math.floor(now / hour) * hour)
  if (from < to && from <= last) return { from, to, last }
  const message = 'must lie before endHour, and not ahead of now'
  throw new ValidationError(`startHour ${message}.`, {
    code: 'REQUEST_INVALID',
    hint: 'Nothing was sent. Pass the start of the range first, then its end.',
    issues: [{ path: 'startHour', message }],
    origin: 'client',
    outcome: 'not-sent',
  })
}
