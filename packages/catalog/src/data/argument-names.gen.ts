// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

/** Names of the arguments of every method, in order. */
export interface ArgumentNames {
  readonly 'accessGroups.create': readonly ['body']
  readonly 'accessGroups.delete': readonly ['id']
  readonly 'accessGroups.destinations.add': readonly ['id', 'body']
  readonly 'accessGroups.destinations.remove': readonly ['id', 'destination']
  readonly 'accessGroups.destinations.removeAll': readonly ['id', 'scope']
  readonly 'accessGroups.draft': readonly ['group']
  readonly 'accessGroups.findByName': readonly ['name']
  readonly 'accessGroups.get': readonly ['id']
  readonly 'accessGroups.list': readonly []
  readonly 'accessGroups.patch': readonly ['id', 'changes']
  readonly 'accessGroups.sources.add': readonly ['id', 'body']
  readonly 'accessGroups.sources.remove': readonly ['id', 'source']
  readonly 'accessGroups.sources.removeAll': readonly ['id', 'scope']
  readonly 'accessGroups.update': readonly ['id', 'body']
  readonly 'accessVisibility.disable': readonly []
  readonly 'accessVisibility.enable': readonly []
  readonly 'accessVisibility.get': readonly []
  readonly 'account.createCloudId': readonly ['id']
  readonly 'auditLog.list': readonly []
  readonly 'cyberShield.allowList.add': readonly ['body']
  readonly 'cyberShield.allowList.addAll': readonly ['domains']
  readonly 'cyberShield.allowList.remove': readonly ['body']
  readonly 'cyberShield.allowList.removeAll': readonly ['domains']
  readonly 'cyberShield.blockList.add': readonly ['body']
  readonly 'cyberShield.blockList.addAll': readonly ['domains']
  readonly 'cyberShield.blockList.remove': readonly ['body']
  readonly 'cyberShield.blockList.removeAll': readonly ['domains']
  readonly 'devicePostures.create': readonly ['body']
  readonly 'devicePostures.delete': readonly ['id']
  readonly 'devicePostures.draft': readonly ['policy']
  readonly 'devicePostures.findByName': readonly ['name']
  readonly 'devicePostures.get': readonly ['id']
  readonly 'devicePostures.list': readonly []
  readonly 'devicePostures.patch': readonly ['id', 'changes']
  readonly 'devicePostures.update': readonly ['id', 'body']
  readonly 'devices.create': readonly ['userId', 'body']
  readonly 'devices.delete': readonly ['userId', 'id']
  readonly 'devices.draft': readonly ['device']
  readonly 'devices.findByName': readonly ['name']
  readonly 'devices.get': readonly ['userId', 'id']
  readonly 'devices.list': readonly []
  readonly 'devices.patch': readonly ['userId', 'id', 'changes']
  readonly 'devices.profile.generate': readonly ['userId', 'id', 'regionId']
  readonly 'devices.profile.revoke': readonly ['userId', 'id']
  readonly 'devices.update': readonly ['userId', 'id', 'body']
  readonly 'dns.log.disable': readonly []
  readonly 'dns.log.enable': readonly []
  readonly 'dns.log.get': readonly []
  readonly 'dns.log.list': readonly ['startHour']
  readonly 'dns.log.listRange': readonly ['startHour', 'endHour']
  readonly 'dns.records.create': readonly ['body']
  readonly 'dns.records.delete': readonly ['id']
  readonly 'dns.records.draft': readonly ['record']
  readonly 'dns.records.findByDomain': readonly ['domain']
  readonly 'dns.records.get': readonly ['id']
  readonly 'dns.records.list': readonly []
  readonly 'dns.records.patch': readonly ['id', 'changes']
  readonly 'dns.records.update': readonly ['id', 'body']
  readonly 'hosts.applications.create': readonly ['hostId', 'body']
  readonly 'hosts.applications.delete': readonly ['id']
  readonly 'hosts.applications.draft': readonly ['application']
  readonly 'hosts.applications.findByName': readonly ['name']
  readonly 'hosts.applications.get': readonly ['id']
  readonly 'hosts.applications.list': readonly []
  readonly 'hosts.applications.patch': readonly ['id', 'changes']
  readonly 'hosts.applications.update': readonly ['id', 'body']
  readonly 'hosts.connectors.activate': readonly ['id']
  readonly 'hosts.connectors.create': readonly ['hostId', 'body']
  readonly 'hosts.connectors.delete': readonly ['id']
  readonly 'hosts.connectors.draft': readonly ['connector']
  readonly 'hosts.connectors.findByName': readonly ['name']
  readonly 'hosts.connectors.get': readonly ['id']
  readonly 'hosts.connectors.list': readonly []
  readonly 'hosts.connectors.patch': readonly ['id', 'changes']
  readonly 'hosts.connectors.profile.generate': readonly ['id']
  readonly 'hosts.connectors.profile.generateBundle': readonly ['id', 'type']
  readonly 'hosts.connectors.profile.revoke': readonly ['id']
  readonly 'hosts.connectors.suspend': readonly ['id']
  readonly 'hosts.connectors.token.generate': readonly ['id']
  readonly 'hosts.connectors.update': readonly ['id', 'body']
  readonly 'hosts.connectors.waitUntilOnline': readonly ['id']
  readonly 'hosts.create': readonly ['body']
  readonly 'hosts.delete': readonly ['id']
  readonly 'hosts.draft': readonly ['host']
  readonly 'hosts.findByName': readonly ['name']
  readonly 'hosts.get': readonly ['id']
  readonly 'hosts.ipServices.create': readonly ['hostId', 'body']
  readonly 'hosts.ipServices.delete': readonly ['id']
  readonly 'hosts.ipServices.draft': readonly ['service']
  readonly 'hosts.ipServices.findByName': readonly ['name']
  readonly 'hosts.ipServices.get': readonly ['id']
  readonly 'hosts.ipServices.list': readonly []
  readonly 'hosts.ipServices.patch': readonly ['id', 'changes']
  readonly 'hosts.ipServices.update': readonly ['id', 'body']
  readonly 'hosts.list': readonly []
  readonly 'hosts.patch': readonly ['id', 'changes']
  readonly 'hosts.update': readonly ['id', 'body']
  readonly 'locationContexts.create': readonly ['body']
  readonly 'locationContexts.delete': readonly ['id']
  readonly 'locationContexts.draft': readonly ['policy']
  readonly 'locationContexts.findByName': readonly ['name']
  readonly 'locationContexts.get': readonly ['id']
  readonly 'locationContexts.list': readonly []
  readonly 'locationContexts.patch': readonly ['id', 'changes']
  readonly 'locationContexts.update': readonly ['id', 'body']
  readonly 'networks.applications.create': readonly ['networkId', 'body']
  readonly 'networks.applications.delete': readonly ['id']
  readonly 'networks.applications.draft': readonly ['application']
  readonly 'networks.applications.findByName': readonly ['name']
  readonly 'networks.applications.get': readonly ['id']
  readonly 'networks.applications.list': readonly []
  readonly 'networks.applications.patch': readonly ['id', 'changes']
  readonly 'networks.applications.update': readonly ['id', 'body']
  readonly 'networks.connectors.activate': readonly ['id']
  readonly 'networks.connectors.create': readonly ['networkId', 'body']
  readonly 'networks.connectors.delete': readonly ['id']
  readonly 'networks.connectors.draft': readonly ['connector']
  readonly 'networks.connectors.findByName': readonly ['name']
  readonly 'networks.connectors.get': readonly ['id']
  readonly 'networks.connectors.ipsec.start': readonly ['id']
  readonly 'networks.connectors.ipsec.stop': readonly ['id']
  readonly 'networks.connectors.list': readonly []
  readonly 'networks.connectors.patch': readonly ['id', 'changes']
  readonly 'networks.connectors.profile.generate': readonly ['id']
  readonly 'networks.connectors.profile.generateBundle': readonly ['id', 'type']
  readonly 'networks.connectors.profile.revoke': readonly ['id']
  readonly 'networks.connectors.suspend': readonly ['id']
  readonly 'networks.connectors.token.generate': readonly ['id']
  readonly 'networks.connectors.update': readonly ['id', 'body']
  readonly 'networks.connectors.waitUntilOnline': readonly ['id']
  readonly 'networks.create': readonly ['body']
  readonly 'networks.delete': readonly ['id']
  readonly 'networks.draft': readonly ['network']
  readonly 'networks.findByName': readonly ['name']
  readonly 'networks.get': readonly ['id']
  readonly 'networks.ipServices.create': readonly ['networkId', 'body']
  readonly 'networks.ipServices.delete': readonly ['id']
  readonly 'networks.ipServices.draft': readonly ['service']
  readonly 'networks.ipServices.findByName': readonly ['name']
  readonly 'networks.ipServices.get': readonly ['id']
  readonly 'networks.ipServices.list': readonly []
  readonly 'networks.ipServices.patch': readonly ['id', 'changes']
  readonly 'networks.ipServices.update': readonly ['id', 'body']
  readonly 'networks.list': readonly []
  readonly 'networks.patch': readonly ['id', 'changes']
  readonly 'networks.routes.create': readonly ['networkId', 'body']
  readonly 'networks.routes.delete': readonly ['id']
  readonly 'networks.routes.draft': readonly ['route']
  readonly 'networks.routes.get': readonly ['id']
  readonly 'networks.routes.list': readonly []
  readonly 'networks.routes.patch': readonly ['id', 'changes']
  readonly 'networks.routes.update': readonly ['id', 'body']
  readonly 'networks.update': readonly ['id', 'body']
  readonly 'regions.findById': readonly ['id']
  readonly 'regions.list': readonly []
  readonly 'sessions.list': readonly []
  readonly 'settings.all': readonly []
  readonly 'settings.apply': readonly ['values']
  readonly 'settings.auth.ldapGroupMappings.get': readonly []
  readonly 'settings.auth.samlGroupMappings.get': readonly []
  readonly 'settings.auth.trustedDevices.disable': readonly []
  readonly 'settings.auth.trustedDevices.enable': readonly []
  readonly 'settings.auth.trustedDevices.get': readonly []
  readonly 'settings.auth.trustedDevices.set': readonly ['body']
  readonly 'settings.auth.twoFactor.disable': readonly []
  readonly 'settings.auth.twoFactor.enable': readonly []
  readonly 'settings.auth.twoFactor.get': readonly []
  readonly 'settings.auth.twoFactor.set': readonly ['body']
  readonly 'settings.dns.proxy.disable': readonly []
  readonly 'settings.dns.proxy.enable': readonly []
  readonly 'settings.dns.proxy.get': readonly []
  readonly 'settings.dns.proxy.set': readonly ['body']
  readonly 'settings.dns.servers.get': readonly []
  readonly 'settings.dns.servers.set': readonly ['body']
  readonly 'settings.dns.suffix.get': readonly []
  readonly 'settings.dns.suffix.set': readonly ['body']
  readonly 'settings.dns.zones.get': readonly []
  readonly 'settings.dns.zones.set': readonly ['body']
  readonly 'settings.users.connectAuth.get': readonly []
  readonly 'settings.users.connectAuth.set': readonly ['body']
  readonly 'settings.users.connectionTimeout.get': readonly []
  readonly 'settings.users.connectionTimeout.set': readonly ['body']
  readonly 'settings.users.deviceEnforcement.get': readonly []
  readonly 'settings.users.deviceEnforcement.set': readonly ['body']
  readonly 'settings.users.forceUpdateMaxDevices.disable': readonly []
  readonly 'settings.users.forceUpdateMaxDevices.enable': readonly []
  readonly 'settings.users.forceUpdateMaxDevices.get': readonly []
  readonly 'settings.users.forceUpdateMaxDevices.set': readonly ['body']
  readonly 'settings.users.maxDevices.get': readonly []
  readonly 'settings.users.maxDevices.set': readonly ['body']
  readonly 'settings.users.profileDistribution.get': readonly []
  readonly 'settings.users.profileDistribution.set': readonly ['body']
  readonly 'settings.wpc.clientOptions.get': readonly []
  readonly 'settings.wpc.clientOptions.set': readonly ['body']
  readonly 'settings.wpc.defaultRegion.get': readonly []
  readonly 'settings.wpc.defaultRegion.set': readonly ['body']
  readonly 'settings.wpc.domainRoutingSubnet.get': readonly []
  readonly 'settings.wpc.domainRoutingSubnet.set': readonly ['body']
  readonly 'settings.wpc.ipAllocationMode.get': readonly []
  readonly 'settings.wpc.ipAllocationMode.set': readonly ['body']
  readonly 'settings.wpc.routesAdvancedConfiguration.disable': readonly []
  readonly 'settings.wpc.routesAdvancedConfiguration.enable': readonly []
  readonly 'settings.wpc.routesAdvancedConfiguration.get': readonly []
  readonly 'settings.wpc.routesAdvancedConfiguration.set': readonly ['body']
  readonly 'settings.wpc.snat.disable': readonly []
  readonly 'settings.wpc.snat.enable': readonly []
  readonly 'settings.wpc.snat.get': readonly []
  readonly 'settings.wpc.snat.set': readonly ['body']
  readonly 'settings.wpc.subnet.get': readonly []
  readonly 'settings.wpc.subnet.set': readonly ['body']
  readonly 'settings.wpc.topology.get': readonly []
  readonly 'settings.wpc.topology.set': readonly ['body']
  readonly 'userGroups.create': readonly ['body']
  readonly 'userGroups.delete': readonly ['id']
  readonly 'userGroups.draft': readonly ['group']
  readonly 'userGroups.findByName': readonly ['name']
  readonly 'userGroups.get': readonly ['id']
  readonly 'userGroups.list': readonly []
  readonly 'userGroups.patch': readonly ['id', 'changes']
  readonly 'userGroups.update': readonly ['id', 'body']
  readonly 'users.activate': readonly ['id']
  readonly 'users.create': readonly ['body']
  readonly 'users.delete': readonly ['id']
  readonly 'users.draft': readonly ['user']
  readonly 'users.findByEmail': readonly ['email']
  readonly 'users.findByUsername': readonly ['username']
  readonly 'users.forcePasswordChange': readonly ['id']
  readonly 'users.get': readonly ['id']
  readonly 'users.list': readonly []
  readonly 'users.patch': readonly ['id', 'changes']
  readonly 'users.resendInvitation': readonly ['id']
  readonly 'users.resetMfa': readonly ['userId']
  readonly 'users.suspend': readonly ['id']
  readonly 'users.update': readonly ['id', 'body']
}

/** The method of every operation. */
export interface OperationPaths {
  readonly activateHostConnector: 'hosts.connectors.activate'
  readonly activateNetworkConnector: 'networks.connectors.activate'
  readonly activateUser: 'users.activate'
  readonly addAccessGroupDestination: 'accessGroups.destinations.add'
  readonly addAccessGroupSource: 'accessGroups.sources.add'
  readonly addAllowedDomains: 'cyberShield.allowList.add'
  readonly addBlockedDomains: 'cyberShield.blockList.add'
  readonly createAccessGroup: 'accessGroups.create'
  readonly createCloudId: 'account.createCloudId'
  readonly createDevice: 'devices.create'
  readonly createDevicePosture: 'devicePostures.create'
  readonly createDnsRecord: 'dns.records.create'
  readonly createHost: 'hosts.create'
  readonly createHostApplication: 'hosts.applications.create'
  readonly createHostConnector: 'hosts.connectors.create'
  readonly createHostIpService: 'hosts.ipServices.create'
  readonly createLocationContext: 'locationContexts.create'
  readonly createNetwork: 'networks.create'
  readonly createNetworkApplication: 'networks.applications.create'
  readonly createNetworkConnector: 'networks.connectors.create'
  readonly createNetworkIpService: 'networks.ipServices.create'
  readonly createNetworkRoute: 'networks.routes.create'
  readonly createUser: 'users.create'
  readonly createUserGroup: 'userGroups.create'
  readonly deleteAccessGroup: 'accessGroups.delete'
  readonly deleteDevice: 'devices.delete'
  readonly deleteDevicePosture: 'devicePostures.delete'
  readonly deleteDnsRecord: 'dns.records.delete'
  readonly deleteHost: 'hosts.delete'
  readonly deleteHostApplication: 'hosts.applications.delete'
  readonly deleteHostConnector: 'hosts.connectors.delete'
  readonly deleteHostIpService: 'hosts.ipServices.delete'
  readonly deleteLocationContext: 'locationContexts.delete'
  readonly deleteNetwork: 'networks.delete'
  readonly deleteNetworkApplication: 'networks.applications.delete'
  readonly deleteNetworkConnector: 'networks.connectors.delete'
  readonly deleteNetworkIpService: 'networks.ipServices.delete'
  readonly deleteNetworkRoute: 'networks.routes.delete'
  readonly deleteUser: 'users.delete'
  readonly deleteUserGroup: 'userGroups.delete'
  readonly disableAccessVisibility: 'accessVisibility.disable'
  readonly disableDnsLog: 'dns.log.disable'
  readonly enableAccessVisibility: 'accessVisibility.enable'
  readonly enableDnsLog: 'dns.log.enable'
  readonly forceUserPasswordChange: 'users.forcePasswordChange'
  readonly generateDeviceProfile: 'devices.profile.generate'
  readonly generateHostConnectorBundle: 'hosts.connectors.profile.generateBundle'
  readonly generateHostConnectorProfile: 'hosts.connectors.profile.generate'
  readonly generateHostConnectorToken: 'hosts.connectors.token.generate'
  readonly generateNetworkConnectorBundle: 'networks.connectors.profile.generateBundle'
  readonly generateNetworkConnectorProfile: 'networks.connectors.profile.generate'
  readonly generateNetworkConnectorToken: 'networks.connectors.token.generate'
  readonly getAccessGroup: 'accessGroups.get'
  readonly getAccessVisibilityEnabled: 'accessVisibility.get'
  readonly getClientOptions: 'settings.wpc.clientOptions.get'
  readonly getConnectionTimeout: 'settings.users.connectionTimeout.get'
  readonly getDefaultConnectAuth: 'settings.users.connectAuth.get'
  readonly getDefaultDnsSuffix: 'settings.dns.suffix.get'
  readonly getDefaultMaxDevicesPerUser: 'settings.users.maxDevices.get'
  readonly getDefaultRegion: 'settings.wpc.defaultRegion.get'
  readonly getDevice: 'devices.get'
  readonly getDeviceEnforcementLevel: 'settings.users.deviceEnforcement.get'
  readonly getDevicePosture: 'devicePostures.get'
  readonly getDnsLogEnabled: 'dns.log.get'
  readonly getDnsProxyEnabled: 'settings.dns.proxy.get'
  readonly getDnsRecord: 'dns.records.get'
  readonly getDnsServerAddresses: 'settings.dns.servers.get'
  readonly getDnsZones: 'settings.dns.zones.get'
  readonly getDomainRoutingSubnet: 'settings.wpc.domainRoutingSubnet.get'
  readonly getForceUpdateMaxDevicesPerUser: 'settings.users.forceUpdateMaxDevices.get'
  readonly getHost: 'hosts.get'
  readonly getHostApplication: 'hosts.applications.get'
  readonly getHostConnector: 'hosts.connectors.get'
  readonly getHostIpService: 'hosts.ipServices.get'
  readonly getIpAllocationMode: 'settings.wpc.ipAllocationMode.get'
  readonly getLdapGroupMappings: 'settings.auth.ldapGroupMappings.get'
  readonly getLocationContext: 'locationContexts.get'
  readonly getNetwork: 'networks.get'
  readonly getNetworkApplication: 'networks.applications.get'
  readonly getNetworkConnector: 'networks.connectors.get'
  readonly getNetworkIpService: 'networks.ipServices.get'
  readonly getNetworkRoute: 'networks.routes.get'
  readonly getProfileDistribution: 'settings.users.profileDistribution.get'
  readonly getRoutesAdvancedConfigurationEnabled: 'settings.wpc.routesAdvancedConfiguration.get'
  readonly getSamlGroupMappings: 'settings.auth.samlGroupMappings.get'
  readonly getSnat: 'settings.wpc.snat.get'
  readonly getSubnet: 'settings.wpc.subnet.get'
  readonly getTopology: 'settings.wpc.topology.get'
  readonly getTrustedDevicesAllowed: 'settings.auth.trustedDevices.get'
  readonly getTwoFactorAuthEnabled: 'settings.auth.twoFactor.get'
  readonly getUser: 'users.get'
  readonly getUserGroup: 'userGroups.get'
  readonly listAccessGroups: 'accessGroups.list'
  readonly listAuditLog: 'auditLog.list'
  readonly listDevicePostures: 'devicePostures.list'
  readonly listDevices: 'devices.list'
  readonly listDnsRecords: 'dns.records.list'
  readonly listDnsResolutions: 'dns.log.list'
  readonly listHostApplications: 'hosts.applications.list'
  readonly listHostConnectors: 'hosts.connectors.list'
  readonly listHostIpServices: 'hosts.ipServices.list'
  readonly listHosts: 'hosts.list'
  readonly listLocationContexts: 'locationContexts.list'
  readonly listNetworkApplications: 'networks.applications.list'
  readonly listNetworkConnectors: 'networks.connectors.list'
  readonly listNetworkIpServices: 'networks.ipServices.list'
  readonly listNetworkRoutes: 'networks.routes.list'
  readonly listNetworks: 'networks.list'
  readonly listRegions: 'regions.list'
  readonly listSessions: 'sessions.list'
  readonly listUserGroups: 'userGroups.list'
  readonly listUsers: 'users.list'
  readonly removeAccessGroupDestination: 'accessGroups.destinations.removeAll'
  readonly removeAccessGroupSource: 'accessGroups.sources.removeAll'
  readonly removeAllowedDomains: 'cyberShield.allowList.remove'
  readonly removeBlockedDomains: 'cyberShield.blockList.remove'
  readonly resendUserInvitation: 'users.resendInvitation'
  readonly resetUserMfa: 'users.resetMfa'
  readonly revokeDeviceProfile: 'devices.profile.revoke'
  readonly revokeHostConnectorProfile: 'hosts.connectors.profile.revoke'
  readonly revokeNetworkConnectorProfile: 'networks.connectors.profile.revoke'
  readonly setClientOptions: 'settings.wpc.clientOptions.set'
  readonly setConnectionTimeout: 'settings.users.connectionTimeout.set'
  readonly setDefaultConnectAuth: 'settings.users.connectAuth.set'
  readonly setDefaultDnsSuffix: 'settings.dns.suffix.set'
  readonly setDefaultMaxDevicesPerUser: 'settings.users.maxDevices.set'
  readonly setDefaultRegion: 'settings.wpc.defaultRegion.set'
  readonly setDeviceEnforcementLevel: 'settings.users.deviceEnforcement.set'
  readonly setDnsProxyEnabled: 'settings.dns.proxy.set'
  readonly setDnsServerAddresses: 'settings.dns.servers.set'
  readonly setDnsZones: 'settings.dns.zones.set'
  readonly setDomainRoutingSubnet: 'settings.wpc.domainRoutingSubnet.set'
  readonly setForceUpdateMaxDevicesPerUser: 'settings.users.forceUpdateMaxDevices.set'
  readonly setIpAllocationMode: 'settings.wpc.ipAllocationMode.set'
  readonly setProfileDistribution: 'settings.users.profileDistribution.set'
  readonly setRoutesAdvancedConfigurationEnabled: 'settings.wpc.routesAdvancedConfiguration.set'
  readonly setSnat: 'settings.wpc.snat.set'
  readonly setSubnet: 'settings.wpc.subnet.set'
  readonly setTopology: 'settings.wpc.topology.set'
  readonly setTrustedDevicesAllowed: 'settings.auth.trustedDevices.set'
  readonly setTwoFactorAuthEnabled: 'settings.auth.twoFactor.set'
  readonly startNetworkConnectorIpsec: 'networks.connectors.ipsec.start'
  readonly stopNetworkConnectorIpsec: 'networks.connectors.ipsec.stop'
  readonly suspendHostConnector: 'hosts.connectors.suspend'
  readonly suspendNetworkConnector: 'networks.connectors.suspend'
  readonly suspendUser: 'users.suspend'
  readonly updateAccessGroup: 'accessGroups.update'
  readonly updateDevice: 'devices.update'
  readonly updateDevicePosture: 'devicePostures.update'
  readonly updateDnsRecord: 'dns.records.update'
  readonly updateHost: 'hosts.update'
  readonly updateHostApplication: 'hosts.applications.update'
  readonly updateHostConnector: 'hosts.connectors.update'
  readonly updateHostIpService: 'hosts.ipServices.update'
  readonly updateLocationContext: 'locationContexts.update'
  readonly updateNetwork: 'networks.update'
  readonly updateNetworkApplication: 'networks.applications.update'
  readonly updateNetworkConnector: 'networks.connectors.update'
  readonly updateNetworkIpService: 'networks.ipServices.update'
  readonly updateNetworkRoute: 'networks.routes.update'
  readonly updateUser: 'users.update'
  readonly updateUserGroup: 'userGroups.update'
}
