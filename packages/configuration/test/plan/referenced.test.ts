import { describe, expect, it } from 'vitest'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

/** Leaves the files of one kind only. */
const keepOnly = (folder: string, removed: string) => (files: Map<string, string>) => {
  for (const path of files.keys())
    if (path !== 'cloudconnexa.yaml' && !path.startsWith(`${folder}/`)) files.delete(path)
  files.delete(`${folder}/${removed}`)
}

describe('a deletion of what objects refer to that no file manages', () => {
  it('has a warning with each of them', async () => {
    const { warnings } = await scene.plan(
      (files) => {
        keepOnly('hosts', 'build-server.yaml')(files)
        files.set('hosts/.gitkeep', '')
      },
      { allowDelete: true },
    )
    expect(warnings).toMatchObject([
      {
        code: 'STILL_REFERENCED',
        message:
          '"build-server" would be deleted, and is named by what no file manages: accessGroup Engineering to build server.',
      },
    ])
  })

  it('reads nothing more where nothing is deleted', async () => {
    scene.account.emulator.requests.clear()
    await scene.plan(keepOnly('user-groups', 'sales.yaml'))
    const exported = scene.account.emulator.requests.list({ path: '/api/v1/access-groups' })
    // The export before the plan reads them once.
    expect(exported).toHaveLength(1)
    const { warnings } = await scene.plan(keepOnly('user-groups', 'sales.yaml'), {
      allowDelete: true,
    })
    expect(warnings).toContainEqual(
      expect.objectContaining({
        code: 'STILL_REFERENCED',
        message: expect.stringMatching(/^"Sales" .*: user user-000001, .* and 3 more\.$/) as string,
      }),
    )
  })
})
