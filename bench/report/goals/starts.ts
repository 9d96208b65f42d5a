import type { Goal } from './goal.ts'

/** What the start of a process takes. */
export const startGoals = {
  firstResponse: {
    what: 'start to the first response on node, of the same on got',
    most: 0.25,
    unit: 'times',
    reason:
      'The transport on node:http is there for short-lived functions. Loading got is most of a start with it, so that less than a quarter should be left without.',
    obstacle:
      'A process that sends one request by node:http by hand takes about as long as the SDK on node: what is left is Node.js loading its own module for HTTP, and two requests, as the token is requested first.',
  },
  firstResponseAmongPeers: {
    what: 'start to the first response on node, of the fastest peer',
    most: 1,
    unit: 'times',
    reason:
      'Clients of other APIs have their token when they start; the SDK requests its own and must still not be later.',
  },
  firstCreate: {
    what: 'start to the first created object on node, of the same with one GET',
    most: 1.2,
    unit: 'times',
    reason:
      'A create writes and checks a body more, and nothing else: what explains a body that does not fit is loaded only where one does not.',
  },
  firstCreateAmongPeers: {
    what: 'start to the first created object on node, of the fastest of openai, stripe and aws',
    most: 1,
    unit: 'times',
    reason: 'They check nothing before they send; a check must not be felt.',
  },
  importTime: {
    what: "import '@cloudconnexa/client', of importing stripe",
    most: 0.5,
    unit: 'times',
    reason: 'stripe, too, is one class with all its services, and one of the most used.',
  },
  importedTooEarly: {
    what: 'modules of got, zod and keychains that it loads',
    most: 0,
    unit: 'count',
    reason: 'Each of them costs more than the SDK itself, and many programs never need them.',
  },
} as const satisfies Readonly<Record<string, Goal>>
