import * as fc from 'fast-check'
import { description, names, omitAbsent, positions } from './generated-names.ts'

/** A policy for some groups. */
export interface GeneratedPolicy {
  readonly name: string
  readonly body: object
  readonly groups: readonly number[]
}

/** Bodies of location contexts. */
export const contextBody: fc.Arbitrary<object> = fc
  .record({
    description,
    ips: fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 5 }),
    countries: fc.uniqueArray(fc.constantFrom('NO', 'US', 'DE', 'GB'), { minLength: 1 }),
    allowed: fc.boolean(),
  })
  .map(({ ips, countries, allowed, description: text }) =>
    omitAbsent({
      description: text,
      ipCheck: {
        allowed,
        ips: ips.map((byte) => ({ ip: `198.51.100.${String(byte)}/32`, description: 'site' })),
      },
      countryCheck: { allowed: !allowed, countries },
      defaultCheck: { allowed },
    }),
  )

/** Bodies of device postures. */
export const postureBody: fc.Arbitrary<object> = fc
  .record({
    description,
    allowed: fc.boolean(),
    antiviruses: fc.option(fc.shuffledSubarray(['AVAST', 'NORTON', 'ESET'], { minLength: 1 }), {
      nil: undefined,
    }),
    certificate: fc.option(fc.constant('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'), {
      nil: undefined,
    }),
  })
  .map(({ description: text, allowed, antiviruses, certificate }) =>
    omitAbsent({
      description: text,
      windows: omitAbsent({
        allowed,
        antiviruses,
        certificate,
        version: { version: '10.0.1', condition: 'GTE' },
      }),
      macos: { allowed, diskEncrypted: !allowed },
      ...(allowed ? { linux: { allowed } } : {}),
    }),
  )

/** Policies with different names. */
export const policies = (body: fc.Arbitrary<object>): fc.Arbitrary<GeneratedPolicy[]> =>
  names(3).chain((all) =>
    fc.tuple(...all.map((one) => fc.record({ name: fc.constant(one), body, groups: positions }))),
  )
