import type { KindSet } from '../kind/kind-set.ts'
import type { FileSet } from './file-set.ts'
import { createHeader, rootFile } from './layout.ts'

const network = `# A network: a site that is joined to the WPC by connectors. One file for each.
name: office
description: Desks and printers
internetAccess: SPLIT_TUNNEL_ON # or SPLIT_TUNNEL_OFF, RESTRICTED_INTERNET
routes:
  - value: 10.10.0.0/16
connectors:
  - name: office-1
    vpnRegion: eu-central-1
    # A connector of an IPsec network has its pre-shared key elsewhere, and here only a reference to it:
    # ipSecConfig:
    #   preSharedKey: \${secret:office/office-1}
ipServices:
  - name: printers
    type: SERVICE_DESTINATION
    routes:
      - value: 10.10.9.0/24
    config:
      serviceTypes:
        - HTTPS
applications: [] # none; without this line they would not be managed
`

const group = `# A user group. users.yaml says who is in it.
name: Staff
internetAccess: SPLIT_TUNNEL_ON
allRegionsIncluded: true # or a list: vpnRegions
`

const access = `# Who may reach what, once the topology in settings.yaml is CUSTOM. Names stand for objects of other files.
name: Staff to printers
source:
  - type: USER_GROUP
    allCovered: false
    children:
      - Staff
destination:
  - type: NETWORK_SERVICE
    allCovered: false
    parent: office
    children:
      - ip-service/printers # or application/…
`

const records = `# Names that the WPC resolves by itself.
- domain: printers.office.example.com
  ipv4Addresses:
    - 10.10.9.10
`

/** A small configuration with comments, to begin with where there is no account to export. */
export function createStarter(kinds: KindSet): FileSet {
  return new Map([
    [rootFile, `${createHeader(kinds)}\nformat: 1\n`],
    ['networks/office.yaml', network],
    ['user-groups/staff.yaml', group],
    ['access-groups/staff-to-printers.yaml', access],
    ['dns-records.yaml', records],
  ])
}
