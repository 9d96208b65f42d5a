/** What a figure should be at most. */
export interface Goal {
  readonly what: string
  /** The figure must not be above this. */
  readonly most: number
  /** How the figure is written. */
  readonly unit: 'times' | 'bytes' | 'part' | 'modules'
  /** What stands in the way, shown where the goal is not reached. */
  readonly obstacle?: string
}

const everyPolicy =
  'The floor does one thing, a call of the SDK a dozen: it is checked, queued for the rate limit, given a token and a time limit, kept for a retry, and its response checked. In a profile of settled code that has a process of its own (32 at once on node, validation off; 1.6 x there) that is 8 µs of 42: the pipeline 4.3, abort signals 0.8, microtasks 1.0, garbage 0.8 more than node:http, the transport 0.7. The largest difference is in the system: the same writes, one a request and of the same length, take 19 µs instead of 12, because a client that does more between two requests finds the server asleep and has to wake it; 10 µs of idle waiting before each request do the same to node:http. So about 1.3 could be reached, with a pipeline that takes no time at all between two requests.'

const everyPage =
  'Reading, joining and parsing a page is most of it, and the same for all. What is left over node:http is small and scattered: in processes of their own 0.1 to 0.3 ms of 1.4 a page, a good part of it garbage collection. Neither reading ahead nor checking changes it by more than such runs differ.'

const bundleOfOneCall =
  'Texts of errors, the search for secrets, retries, keychains, profiles and requests without a contract are loaded on demand, and what is left is the work of a call: the tables below say what each byte is for, and no part has more than 6 kB. Of 126 kB before compression 17 check options and arguments where a program passes them, so that they cannot wait. Without `clientCredentials()` 36.5 kB are left. Only fewer steps in the pipeline and the transport would bring it near the goal.'

const mebibyte = 1024 * 1024

/** The figures to reach; ratios, because absolute times hold on one machine only. */
export const goals = {
  smallOnGot: { what: 'processor time per small request on got, of plain got', most: 1, unit: 'times' },
  smallOnNode: {
    what: 'processor time per small request on node, of raw node:http',
    most: 1.2,
    unit: 'times',
    obstacle: everyPolicy,
  },
  smallOnNodeAmongPeers: {
    what: 'processor time per small request on node, of the leanest peer',
    most: 1,
    unit: 'times',
    obstacle: everyPolicy,
  },
  smallOnUndici: {
    what: 'processor time per small request on undici, of raw node:http',
    most: 0.7,
    unit: 'times',
    obstacle: everyPolicy,
  },
  readOnGot: {
    what: 'processor time per page of 1,000 on got, of raw node:http',
    most: 1.2,
    unit: 'times',
    obstacle: everyPage,
  },
  readOnNode: {
    what: 'processor time per page of 1,000 on node, of raw node:http',
    most: 1,
    unit: 'times',
    obstacle: everyPage,
  },
  readOnUndici: {
    what: 'processor time per page of 1,000 on undici, of raw node:http',
    most: 1,
    unit: 'times',
    obstacle: everyPage,
  },
  readAhead: { what: 'time of 100 slow pages with 4 in flight, of one by one', most: 0.3, unit: 'times' },
  firstResponse: {
    what: 'start to the first response on node, of the same on got',
    most: 0.25,
    unit: 'times',
    obstacle:
      'A process that imports node:http and sends a request by hand takes longer than the SDK on node: what is left is Node reading its own module for HTTP, and two requests, as the token is requested first.',
  },
  firstResponseAmongPeers: {
    what: 'start to the first response on node, of the fastest peer',
    most: 1,
    unit: 'times',
  },
  firstCreateAmongPeers: {
    what: 'start to the first created object on node, of the fastest of openai, stripe and aws',
    most: 1,
    unit: 'times',
  },
  importTime: { what: "import '@cloudconnexa/client', of importing stripe", most: 0.5, unit: 'times' },
  importedTooEarly: { what: 'modules of got, zod and keychains that it loads', most: 0, unit: 'modules' },
  memoryOnNode: {
    what: 'peak memory while reading 100,000 users on node, of raw node:http',
    most: 1.3,
    unit: 'times',
  },
  memoryOnUndici: {
    what: 'peak memory while reading 100,000 users on undici, of raw node:http',
    most: 1.4,
    unit: 'times',
  },
  memoryOnGot: {
    what: 'peak memory while reading 100,000 users on got, of raw node:http',
    most: 1.8,
    unit: 'times',
  },
  onDisk: { what: 'our own packages for one service, on disk', most: mebibyte, unit: 'bytes' },
  bundled: {
    what: 'our own packages of one service that a call loads, bundled, minified and gzipped',
    most: 24_000,
    unit: 'bytes',
    obstacle: bundleOfOneCall,
  },
  validationByDefault: {
    what: 'default validation of a whole page of 1,000, of its JSON.parse',
    most: 0.06,
    unit: 'part',
  },
  validationInThrow: {
    what: "validation 'throw' of a whole page of 1,000, of its JSON.parse",
    most: 0.06,
    unit: 'part',
  },
} as const satisfies Readonly<Record<string, Goal>>

/** Names a goal. */
export type GoalName = keyof typeof goals
