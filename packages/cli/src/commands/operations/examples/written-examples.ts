import type { CommandExample } from '../../../command/command.ts'

/** Examples by the path of a method, where one that follows from the catalog would show too little. */
export const writtenExamples: Readonly<Record<string, readonly CommandExample[]>> = {
  'auditLog.list': [
    { line: 'audit-log list --start-date -24h', summary: 'What was changed since yesterday.' },
    { line: 'audit-log list --start-date -7d --limit 20', summary: 'The last 20 changes of a week.' },
  ],
  'cyberShield.allowList.addAll': [
    {
      line: 'cyber-shield allow-list add-all --domain domain=wiki.example.com,comment=Internal --domain domain=shop.example.com',
      summary: 'Adds two domains to the allow list, one with a comment.',
    },
  ],
  'cyberShield.blockList.addAll': [
    {
      line: 'cyber-shield block-list add-all --domain domain=ads.example.net,comment=Advertising --domain domain=tracker.example.net',
      summary: 'Adds two domains to the block list, one with a comment.',
    },
  ],
  'devices.list': [
    { line: 'devices list', summary: 'All devices.' },
    { line: 'devices list --user-id user-000002', summary: 'Those of one user.' },
  ],
  'dns.log.list': [
    { line: 'dns log list -3h --hours-back 2', summary: 'Two hours of DNS queries, up to three hours ago.' },
  ],
  'dns.log.listRange': [{ line: 'dns log list-range -6h -3h', summary: 'DNS queries of three hours.' }],
  'networks.connectors.create': [
    {
      line: 'networks connectors create datacentre --name gateway --vpn-region-id eu-central-1',
      summary: 'Adds a connector in a region to a network.',
    },
  ],
  'networks.create': [
    {
      line: 'networks create --name office --internet-access SPLIT_TUNNEL_ON --route \'value=10.30.0.0/16,description="Desks, floor 2"\' --connector name=office-connector,vpn-region-id=eu-central-1',
      summary: 'Creates a network with a route and a connector.',
    },
  ],
  'networks.ipServices.create': [
    {
      line: 'networks ip-services create datacentre --name caches --type SERVICE_DESTINATION --route value=10.20.2.0/24 --config.service-type ANY',
      summary: 'Lets access groups reach a subnet of a network by a name.',
    },
  ],
  'networks.ipServices.update': [
    {
      line: 'networks ip-services update databases --name databases --type SERVICE_DESTINATION --route value=10.20.3.0/24 --config.service-type ANY',
      summary: 'Replaces an IP service: what is left out is cleared.',
    },
  ],
  'networks.list': [
    { line: 'networks list', summary: 'Lists networks.' },
    { line: 'networks list --output wide', summary: 'Lists networks with all columns.' },
  ],
  'networks.patch': [
    {
      line: "networks patch datacentre --set 'description=Second floor'",
      summary: 'Changes the description and leaves everything else as it is.',
    },
    { line: 'networks patch datacentre --clear description', summary: 'Clears the description.' },
  ],
  'networks.routes.create': [
    {
      line: 'networks routes create datacentre --value 10.40.0.0/16 --description Lab',
      summary: 'Adds a route to a network.',
    },
  ],
  'sessions.list': [
    { line: 'sessions list --status ACTIVE', summary: 'Who is connected now.' },
    { line: 'sessions list --start-date -24h --limit 50', summary: 'Sessions since yesterday.' },
  ],
  'userGroups.create': [
    {
      line: 'user-groups create --name Support --vpn-region-id eu-central-1 --internet-access SPLIT_TUNNEL_ON --max-device 3',
      summary: 'Creates a user group.',
    },
  ],
  'userGroups.update': [
    {
      line: 'user-groups update Sales --name Sales --internet-access SPLIT_TUNNEL_ON --all-regions-included',
      summary: 'Replaces a user group: what is left out is cleared or refused.',
    },
  ],
  'users.list': [
    { line: 'users list', summary: 'Lists users.' },
    {
      line: 'users list --limit 5 --fields username,email,status',
      summary: 'Five users, and what matters of them.',
    },
  ],
}
