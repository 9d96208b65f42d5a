/** A workflow whose job with an identity token only publishes. */
export const releaseWorkflow = `# tests, then publishes
name: Release
on:
  push:
    branches: [main]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
    steps:
      - run: npm test
      - uses: 'some/action@abc' # whatever it does
  publish:
    name: Publish
    needs: test
    if: needs.test.outputs.mode == 'publish'
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    environment:
      name: npm
      url: \${{ steps.one.outputs.url }}
    permissions:
      id-token: write # provenance
    steps:
      - uses: actions/setup-node@abc # v1
        with:
          node-version: '26'
      - id: one
        env:
          DIGEST: \${{ needs.test.outputs.digest }}
        run: |
          set -e

          # publishes
          npm publish it
`
