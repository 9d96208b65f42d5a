import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildNotice } from '../../bundled-licences.ts'

const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-notice-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function install(
  name: string,
  license: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const place = join(folder, 'node_modules', name)
  await mkdir(place, { recursive: true })
  const manifest = { name, version: '1.2.3', license, author: 'Ann', repository: 'git://example.com/a' }
  for (const [file, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files }))
    await writeFile(join(place, file), text)
  return join(place, 'index.js')
}

describe('the notice of what is bundled', () => {
  it('holds version, source and licence of each package once, and nothing of ours', async () => {
    const one = await install('@scope/one', 'MIT', { LICENSE: 'Permission is hereby granted' })
    const notice = buildNotice([one, `\0${one}?commonjs`, join(folder, 'src', 'main.ts')])
    expect(notice.match(/@scope\/one 1\.2\.3, from git:\/\/example\.com\/a/g)).toHaveLength(1)
    expect(notice).toContain('Permission is hereby granted')
    expect(notice).not.toContain('main.ts')
  })

  it('names the author of a package under the licence of ours, whose text is there already', async () => {
    const notice = buildNotice([await install('two', 'Apache-2.0', {})])
    expect(notice).toContain('By Ann. Licensed under the Apache License 2.0')
  })

  it('refuses a package without a licence to pass on', async () => {
    const three = await install('three', 'MIT', {})
    expect(() => buildNotice([three])).toThrow('three (MIT) has no licence to pass on.')
  })
})
