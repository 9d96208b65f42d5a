import { largestInteger } from '../errors/option-error.ts'
import { systemClock } from '../time/clock.ts'
import type { OptionTable } from './option-entry.ts'

/** Faults, time and what a program adds. */
export const controlOptions: Pick<
  OptionTable,
  'faults' | 'faultSeed' | 'control' | 'cloudIdCreation' | 'clock' | 'additionalRoutes' | 'onRequest'
> = {
  faults: {
    type: 'readonly Fault[]',
    description: 'faults that exist from the start',
    default: [],
    section: 'faults-on-demand',
    commandLine: {
      flags: '--fault <fault>',
      description: 'a fault on demand, as JSON or in the short form; can be repeated',
    },
  },
  faultSeed: {
    type: 'number',
    description: 'seed of faults with a `probability`: the same number hits the same requests',
    default: 1,
    range: [-largestInteger, largestInteger],
    commandLine: { flags: '--fault-seed <number>' },
  },
  control: {
    type: 'boolean',
    description: 'serves the control endpoint `/emulator` to programs on this machine, without credentials',
    default: false,
    section: 'control-endpoint',
    commandLine: { flags: '--control' },
  },
  cloudIdCreation: {
    type: 'boolean',
    description: 'lets the API create further Cloud IDs, which the real service does on request only',
    default: false,
    commandLine: { flags: '--cloud-id-creation' },
  },
  clock: {
    type: 'Clock',
    description: 'source of time',
    default: systemClock,
    defaultText: 'the clock of the machine',
    section: 'time',
  },
  additionalRoutes: {
    type: 'readonly AdditionalRoute[]',
    description: 'routes of your own besides those of the API',
    default: [],
  },
  onRequest: {
    type: '(request: RequestRecord) => void',
    description: 'called with every request when its response begins',
    defaultText: 'none',
  },
}
