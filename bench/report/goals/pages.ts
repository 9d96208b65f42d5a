import type { Goal } from './goal.ts'

const everyPage =
  'Reading, joining and parsing a page is the same for all, and varies by a tenth from run to run. In a profile no function of the SDK takes more than 0.03 ms for a page, and all together less than 0.1.'

const newSpace =
  'No page is kept once it is used up. What differs is how far V8 lets the space for new objects grow: by how much has survived when it looks, which is a page or none depending on where in a page it looks.'

const differenceOfCalls =
  'Between calls the caches of the processor hold other things than in a loop of checks alone, and the difference of two calls of a millisecond each is known no better than a few per cent where the machine does other work.'

const closeToRaw =
  'Reading and parsing a page is the same for all; what the SDK adds is done once a page, and has to be lost among what differs from run to run.'

/** What long lists take. */
export const pageGoals = {
  readOnGot: {
    what: 'processor time per page of 1,000 on got, of plain got',
    most: 1.05,
    unit: 'times',
    reason: closeToRaw,
    obstacle: everyPage,
  },
  readOnNode: {
    what: 'processor time per page of 1,000 on node, of raw node:http',
    most: 1.05,
    unit: 'times',
    reason: closeToRaw,
    obstacle: everyPage,
  },
  readOnUndici: {
    what: 'processor time per page of 1,000 on undici, of raw undici dispatch',
    most: 1.05,
    unit: 'times',
    reason: closeToRaw,
    obstacle: everyPage,
  },
  readAhead: {
    what: 'time of 100 slow pages with 4 in flight, of one by one',
    most: 0.3,
    unit: 'times',
    reason:
      'Four in flight take a quarter of the time, and the first page has to be there before others are requested.',
  },
  memoryOnNode: {
    what: 'peak memory while reading 100,000 users on node, of raw node:http',
    most: 1.15,
    unit: 'times',
    reason:
      'No page may be kept longer than the program uses it. What is left is the code of the SDK and the page that is read ahead.',
    obstacle: newSpace,
  },
  memoryOnUndici: {
    what: 'peak memory while reading 100,000 users on undici, of raw undici dispatch',
    most: 1.15,
    unit: 'times',
    reason: 'The same as beside node:http.',
    obstacle: newSpace,
  },
  memoryOnGot: {
    what: 'peak memory while reading 100,000 users on got, of plain got',
    most: 1,
    unit: 'times',
    reason:
      'got keeps what it has received until the garbage is collected; the SDK collects bodies itself, and that has to outweigh its own code.',
    obstacle: newSpace,
  },
  validationByDefault: {
    what: 'default validation of a whole page of 1,000, of its JSON.parse',
    most: 0.06,
    unit: 'part',
    reason:
      'What is checked by default must not be worth switching off. The generated checks alone take 4.5 % in a loop of their own; the rest is room for the garbage of calls.',
    obstacle: differenceOfCalls,
  },
  validationInThrow: {
    what: "validation 'throw' of a whole page of 1,000, of its JSON.parse",
    most: 0.06,
    unit: 'part',
    reason: 'The same checks: only what becomes of a finding differs.',
    obstacle: differenceOfCalls,
  },
} as const satisfies Readonly<Record<string, Goal>>
