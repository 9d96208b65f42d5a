import { expect, it } from 'vitest'
import { formatBuild } from '../../build/format-build.ts'

const preamble = `
   • turbo 2.11.11
   • Packages in scope: @cloudconnexa/auth, @cloudconnexa/client
   • Running build in 2 packages
`
const summary = (cached: number): string =>
  `\n Tasks:    23 successful, 23 total\nCached:    ${cached} cached, 23 total\n  Time:    164ms\n`

it.each([
  [0, 'Built 23 packages in 4.2 s'],
  [20, 'Built 23 packages in 4.2 s, 20 of them unchanged'],
  [23, 'All 23 packages are built already'],
])('says in one line what was built, with %d in the cache', (cached, line) => {
  expect(formatBuild({ code: 0, output: preamble + summary(cached), milliseconds: 4_180 })).toBe(line)
})

it('says how long it took where turbo has changed what it prints', () => {
  expect(formatBuild({ code: 0, output: 'fine', milliseconds: 4_180 })).toBe('Built in 4.2 s')
})

it('shows why a package does not build, and not the list of all', () => {
  const output = `${preamble}\n@cloudconnexa/auth:build: error TS1005: ';' expected.\n\n ERROR  run failed\n`
  expect(formatBuild({ code: 1, output, milliseconds: 1 })).toBe(
    "@cloudconnexa/auth:build: error TS1005: ';' expected.\n\n ERROR  run failed",
  )
})
