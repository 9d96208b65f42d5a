// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

/** Names of the arguments of every method, in order. */
export interface ArgumentNames {
  /** Creates an access group. */
  readonly 'accessGroups.create': readonly ['body']
  /** Deletes an access group. */
  readonly 'accessGroups.delete': readonly ['id']
  /** Adds one destination to an access group. */
  readonly 'accessGroups.destinations.add': readonly ['id', 'body']
  /** Removes one destination from an access group. */
  readonly 'accessGroups.destinations.remove': readonly ['id', 'destination']
  /** Removes all destinations of a type from an access group, or those of it below one network or host. */
  readonly 'accessGroups.destinations.removeAll': readonly ['id', 'scope']
  /**
   * Makes the request that would write an access group as it was read, with what only responses hold
   * left out.
   */
  readonly 'accessGroups.draft': readonly ['group']
  /** The first access group with this name, whatever its case; `undefined` when there is none. */
  readonly 'accessGroups.findByName': readonly ['name']
  /** Reads one access group. */
  readonly 'accessGroups.get': readonly ['id']
  /** Lists access groups. */
  readonly 'accessGroups.list': readonly []
  /** Changes single properties of an access group: reads it, merges, replaces it. */
  readonly 'accessGroups.patch': readonly ['id', 'changes']
  /** Adds one source to an access group. */
  readonly 'accessGroups.sources.add': readonly ['id', 'body']
  /** Removes one source from an access group. */
  readonly 'accessGroups.sources.remove': readonly ['id', 'source']
  /** Removes all sources of a type from an access group, or those of it below one network or host. */
  readonly 'accessGroups.sources.removeAll': readonly ['id', 'scope']
  /** Replaces an access group: what is left out is cleared. */
  readonly 'accessGroups.update': readonly ['id', 'body']
  /** Turns Access Visibility off; nothing changes where it is off. */
  readonly 'accessVisibility.disable': readonly []
  /** Turns Access Visibility on; nothing changes where it is on. */
  readonly 'accessVisibility.enable': readonly []
  /** Reads whether Access Visibility is on. */
  readonly 'accessVisibility.get': readonly []
  /**
   * Creates another Cloud ID under the subscription of the calling one, whose billing plan it takes
   * over.
   */
  readonly 'account.createCloudId': readonly ['id']
  /** Lists entries of the audit log, 100 with each request. */
  readonly 'auditLog.list': readonly []
  /** Adds domains to the allow list. */
  readonly 'cyberShield.allowList.add': readonly ['body']
  /** Adds any number of domains to the allow list, 1,000 with each request, one request after the other. */
  readonly 'cyberShield.allowList.addAll': readonly ['domains']
  /** Removes domains from the allow list with their comments; the others stay. */
  readonly 'cyberShield.allowList.remove': readonly ['body']
  /**
   * Removes any number of domains from the allow list, 1,000 with each request, one request after the
   * other.
   */
  readonly 'cyberShield.allowList.removeAll': readonly ['domains']
  /** Adds domains to the block list. */
  readonly 'cyberShield.blockList.add': readonly ['body']
  /** Adds any number of domains to the block list, 1,000 with each request, one request after the other. */
  readonly 'cyberShield.blockList.addAll': readonly ['domains']
  /** Removes domains from the block list with their comments; the others stay. */
  readonly 'cyberShield.blockList.remove': readonly ['body']
  /**
   * Removes any number of domains from the block list, 1,000 with each request, one request after the
   * other.
   */
  readonly 'cyberShield.blockList.removeAll': readonly ['domains']
  /** Creates a device posture policy. */
  readonly 'devicePostures.create': readonly ['body']
  /** Deletes a device posture policy. */
  readonly 'devicePostures.delete': readonly ['id']
  /**
   * Makes the request that would write a device posture policy as it was read, with what only responses
   * hold left out.
   */
  readonly 'devicePostures.draft': readonly ['policy']
  /** The first device posture policy with this name, whatever its case; `undefined` when there is none. */
  readonly 'devicePostures.findByName': readonly ['name']
  /** Reads one device posture policy. */
  readonly 'devicePostures.get': readonly ['id']
  /** Lists device posture policies. */
  readonly 'devicePostures.list': readonly []
  /** Changes single properties of a device posture policy: reads it, merges, replaces it. */
  readonly 'devicePostures.patch': readonly ['id', 'changes']
  /** Replaces a device posture policy: what is left out is cleared. */
  readonly 'devicePostures.update': readonly ['id', 'body']
  /** Adds a device to a user, for profiles that are handed out by other ways than signing in. */
  readonly 'devices.create': readonly ['userId', 'body']
  /** Deletes a device, revokes its certificate and disconnects it. */
  readonly 'devices.delete': readonly ['userId', 'id']
  /** Makes the request that would write a device as it was read, with what only responses hold left out. */
  readonly 'devices.draft': readonly ['device']
  /** The first device with this name, whatever its case; `undefined` when there is none. */
  readonly 'devices.findByName': readonly ['name']
  /** Reads one device. */
  readonly 'devices.get': readonly ['userId', 'id']
  /** Lists devices, of all users or of one. */
  readonly 'devices.list': readonly []
  /** Changes single properties of a device: reads it, merges, replaces it. */
  readonly 'devices.patch': readonly ['userId', 'id', 'changes']
  /** Makes the device's .ovpn profile for a region. */
  readonly 'devices.profile.generate': readonly ['userId', 'id', 'regionId']
  /** Revokes the profile that is active for the device. */
  readonly 'devices.profile.revoke': readonly ['userId', 'id']
  /** Replaces a device's own properties: what is left out is cleared. */
  readonly 'devices.update': readonly ['userId', 'id', 'body']
  /** Turns the DNS log off; nothing changes where it is off. */
  readonly 'dns.log.disable': readonly []
  /** Turns the DNS log on; nothing changes where it is on. */
  readonly 'dns.log.enable': readonly []
  /** Reads whether the DNS log is on. */
  readonly 'dns.log.get': readonly []
  /** Lists entries of one or two hours. */
  readonly 'dns.log.list': readonly ['startHour']
  /**
   * Lists entries of any number of hours: one request for two hours, or more where there are more
   * entries than `size`.
   */
  readonly 'dns.log.listRange': readonly ['startHour', 'endHour']
  /** Creates a DNS record. */
  readonly 'dns.records.create': readonly ['body']
  /** Deletes a DNS record. */
  readonly 'dns.records.delete': readonly ['id']
  /**
   * Makes the request that would write a DNS record as it was read, with what only responses hold left
   * out.
   */
  readonly 'dns.records.draft': readonly ['record']
  /**
   * The first DNS record for this domain, whatever its case and with or without the dot at the end;
   * `undefined` when there is none.
   */
  readonly 'dns.records.findByDomain': readonly ['domain']
  /** Reads one DNS record. */
  readonly 'dns.records.get': readonly ['id']
  /** Lists DNS records. */
  readonly 'dns.records.list': readonly []
  /** Changes single properties of a DNS record: reads it, merges, replaces it. */
  readonly 'dns.records.patch': readonly ['id', 'changes']
  /** Replaces a DNS record: what is left out is cleared. */
  readonly 'dns.records.update': readonly ['id', 'body']
  /** Adds an application to a host, which needs a `domain` for it, as the owner's guide says. */
  readonly 'hosts.applications.create': readonly ['hostId', 'body']
  /** Deletes an application. */
  readonly 'hosts.applications.delete': readonly ['id']
  /**
   * Makes the request that would write an application as it was read, with what only responses hold left
   * out.
   */
  readonly 'hosts.applications.draft': readonly ['application']
  /** The first application with this name, whatever its case; `undefined` when there is none. */
  readonly 'hosts.applications.findByName': readonly ['name']
  /** Reads one application. */
  readonly 'hosts.applications.get': readonly ['id']
  /** Lists applications, of all hosts or of one. */
  readonly 'hosts.applications.list': readonly []
  /** Changes single properties of an application: reads it, merges, replaces it. */
  readonly 'hosts.applications.patch': readonly ['id', 'changes']
  /** Replaces an application: what is left out is cleared. */
  readonly 'hosts.applications.update': readonly ['id', 'body']
  /** Gives a suspended connector its connectivity back. */
  readonly 'hosts.connectors.activate': readonly ['id']
  /** Adds a connector to a host. */
  readonly 'hosts.connectors.create': readonly ['hostId', 'body']
  /** Deletes a connector. */
  readonly 'hosts.connectors.delete': readonly ['id']
  /**
   * Makes the request that would write a connector as it was read, with what only responses hold left
   * out.
   */
  readonly 'hosts.connectors.draft': readonly ['connector']
  /** The first connector with this name, whatever its case; `undefined` when there is none. */
  readonly 'hosts.connectors.findByName': readonly ['name']
  /** Reads one connector. */
  readonly 'hosts.connectors.get': readonly ['id']
  /** Lists connectors, of all hosts or of one. */
  readonly 'hosts.connectors.list': readonly []
  /** Changes single properties of a connector: reads it, merges, replaces it. */
  readonly 'hosts.connectors.patch': readonly ['id', 'changes']
  /** Generates the connector's .ovpn profile. */
  readonly 'hosts.connectors.profile.generate': readonly ['id']
  /**
   * Generates an installer with the connector's profile, and returns its address; anybody who has it can
   * connect.
   */
  readonly 'hosts.connectors.profile.generateBundle': readonly ['id', 'type']
  /** Revokes the connector's profile; its agent then needs a new one. */
  readonly 'hosts.connectors.profile.revoke': readonly ['id']
  /** Takes a connector's connectivity away. */
  readonly 'hosts.connectors.suspend': readonly ['id']
  /** Makes a token with which the connector's agent enrols. */
  readonly 'hosts.connectors.token.generate': readonly ['id']
  /** Replaces a connector: what is left out is cleared. */
  readonly 'hosts.connectors.update': readonly ['id', 'body']
  /** Waits until a connector is online, and returns it as it was read then. */
  readonly 'hosts.connectors.waitUntilOnline': readonly ['id']
  /** Creates a host, together with connectors if they are given. */
  readonly 'hosts.create': readonly ['body']
  /** Deletes a host. */
  readonly 'hosts.delete': readonly ['id']
  /** Makes the request that would write a host as it was read, with what only responses hold left out. */
  readonly 'hosts.draft': readonly ['host']
  /** The first host with this name, whatever its case; `undefined` when there is none. */
  readonly 'hosts.findByName': readonly ['name']
  /** Reads one host. */
  readonly 'hosts.get': readonly ['id']
  /** Adds an IP service to a host. */
  readonly 'hosts.ipServices.create': readonly ['hostId', 'body']
  /** Deletes an IP service. */
  readonly 'hosts.ipServices.delete': readonly ['id']
  /**
   * Makes the request that would write an IP service as it was read, with what only responses hold left
   * out.
   */
  readonly 'hosts.ipServices.draft': readonly ['service']
  /** The first IP service with this name, whatever its case; `undefined` when there is none. */
  readonly 'hosts.ipServices.findByName': readonly ['name']
  /** Reads one IP service. */
  readonly 'hosts.ipServices.get': readonly ['id']
  /** Lists IP services, of all hosts or of one. */
  readonly 'hosts.ipServices.list': readonly []
  /** Changes single properties of an IP service: reads it, merges, replaces it. */
  readonly 'hosts.ipServices.patch': readonly ['id', 'changes']
  /** Replaces an IP service: what is left out is cleared. */
  readonly 'hosts.ipServices.update': readonly ['id', 'body']
  /** Lists hosts, each with its connectors. */
  readonly 'hosts.list': readonly []
  /** Changes single properties of a host: reads it, merges, replaces it. */
  readonly 'hosts.patch': readonly ['id', 'changes']
  /** Replaces a host's own properties: what is left out is cleared. */
  readonly 'hosts.update': readonly ['id', 'body']
  /** Creates a location context policy. */
  readonly 'locationContexts.create': readonly ['body']
  /** Deletes a location context policy. */
  readonly 'locationContexts.delete': readonly ['id']
  /**
   * Makes the request that would write a location context policy as it was read, with what only
   * responses hold left out.
   */
  readonly 'locationContexts.draft': readonly ['policy']
  /** The first location context policy with this name, whatever its case; `undefined` when there is none. */
  readonly 'locationContexts.findByName': readonly ['name']
  /** Reads one location context policy. */
  readonly 'locationContexts.get': readonly ['id']
  /** Lists location context policies. */
  readonly 'locationContexts.list': readonly []
  /** Changes single properties of a location context policy: reads it, merges, replaces it. */
  readonly 'locationContexts.patch': readonly ['id', 'changes']
  /** Replaces a location context policy: what is left out is cleared. */
  readonly 'locationContexts.update': readonly ['id', 'body']
  /** Adds an application to a network. */
  readonly 'networks.applications.create': readonly ['networkId', 'body']
  /** Deletes an application. */
  readonly 'networks.applications.delete': readonly ['id']
  /**
   * Makes the request that would write an application as it was read, with what only responses hold left
   * out.
   */
  readonly 'networks.applications.draft': readonly ['application']
  /** The first application with this name, whatever its case; `undefined` when there is none. */
  readonly 'networks.applications.findByName': readonly ['name']
  /** Reads one application. */
  readonly 'networks.applications.get': readonly ['id']
  /** Lists applications, of all networks or of one. */
  readonly 'networks.applications.list': readonly []
  /** Changes single properties of an application: reads it, merges, replaces it. */
  readonly 'networks.applications.patch': readonly ['id', 'changes']
  /** Replaces an application: what is left out is cleared. */
  readonly 'networks.applications.update': readonly ['id', 'body']
  /** Gives a suspended connector its connectivity back. */
  readonly 'networks.connectors.activate': readonly ['id']
  /** Adds a connector to a network. */
  readonly 'networks.connectors.create': readonly ['networkId', 'body']
  /** Deletes a connector. */
  readonly 'networks.connectors.delete': readonly ['id']
  /**
   * Makes the request that would write a connector as it was read, with what only responses hold left
   * out.
   */
  readonly 'networks.connectors.draft': readonly ['connector']
  /** The first connector with this name, whatever its case; `undefined` when there is none. */
  readonly 'networks.connectors.findByName': readonly ['name']
  /** Reads one connector. */
  readonly 'networks.connectors.get': readonly ['id']
  /**
   * Starts the tunnel of an IPsec connector; needed after creating it and after every change of its
   * configuration.
   */
  readonly 'networks.connectors.ipsec.start': readonly ['id']
  /** Stops the tunnel of an IPsec connector. */
  readonly 'networks.connectors.ipsec.stop': readonly ['id']
  /** Lists connectors, of all networks or of one. */
  readonly 'networks.connectors.list': readonly []
  /** Changes single properties of a connector: reads it, merges, replaces it. */
  readonly 'networks.connectors.patch': readonly ['id', 'changes']
  /** Generates the connector's .ovpn profile. */
  readonly 'networks.connectors.profile.generate': readonly ['id']
  /**
   * Generates an installer with the connector's profile, and returns its address; anybody who has it can
   * connect.
   */
  readonly 'networks.connectors.profile.generateBundle': readonly ['id', 'type']
  /** Revokes the connector's profile. */
  readonly 'networks.connectors.profile.revoke': readonly ['id']
  /** Takes a connector's connectivity away. */
  readonly 'networks.connectors.suspend': readonly ['id']
  /** Makes a token with which the connector's agent enrols. */
  readonly 'networks.connectors.token.generate': readonly ['id']
  /** Replaces a connector: what is left out is cleared. */
  readonly 'networks.connectors.update': readonly ['id', 'body']
  /** Waits until a connector is online, and returns it as it was read then. */
  readonly 'networks.connectors.waitUntilOnline': readonly ['id']
  /** Creates a network, together with routes and connectors if they are given. */
  readonly 'networks.create': readonly ['body']
  /** Deletes a network with its connectors, routes, IP services and applications. */
  readonly 'networks.delete': readonly ['id']
  /** Makes the request that would write a network as it was read, with what only responses hold left out. */
  readonly 'networks.draft': readonly ['network']
  /** The first network with this name, whatever its case; `undefined` when there is none. */
  readonly 'networks.findByName': readonly ['name']
  /** Reads one network. */
  readonly 'networks.get': readonly ['id']
  /** Adds an IP service to a network. */
  readonly 'networks.ipServices.create': readonly ['networkId', 'body']
  /** Deletes an IP service. */
  readonly 'networks.ipServices.delete': readonly ['id']
  /**
   * Makes the request that would write an IP service as it was read, with what only responses hold left
   * out.
   */
  readonly 'networks.ipServices.draft': readonly ['service']
  /** The first IP service with this name, whatever its case; `undefined` when there is none. */
  readonly 'networks.ipServices.findByName': readonly ['name']
  /** Reads one IP service. */
  readonly 'networks.ipServices.get': readonly ['id']
  /** Lists IP services, of all networks or of one. */
  readonly 'networks.ipServices.list': readonly []
  /** Changes single properties of an IP service: reads it, merges, replaces it. */
  readonly 'networks.ipServices.patch': readonly ['id', 'changes']
  /** Replaces an IP service: what is left out is cleared. */
  readonly 'networks.ipServices.update': readonly ['id', 'body']
  /** Lists networks. */
  readonly 'networks.list': readonly []
  /** Changes single properties of a network: reads it, merges, replaces it. */
  readonly 'networks.patch': readonly ['id', 'changes']
  /** Adds a route to a network. */
  readonly 'networks.routes.create': readonly ['networkId', 'body']
  /** Deletes a route. */
  readonly 'networks.routes.delete': readonly ['id']
  /** Makes the request that would write a route as it was read, with what only responses hold left out. */
  readonly 'networks.routes.draft': readonly ['route']
  /** Reads one route. */
  readonly 'networks.routes.get': readonly ['id']
  /** Lists routes, of all networks or of one. */
  readonly 'networks.routes.list': readonly []
  /** Changes single properties of a route: reads it, merges, replaces it. */
  readonly 'networks.routes.patch': readonly ['id', 'changes']
  /** Replaces a route: what is left out is cleared. */
  readonly 'networks.routes.update': readonly ['id', 'body']
  /** Replaces a network's own properties: what is left out is cleared. */
  readonly 'networks.update': readonly ['id', 'body']
  /** The region with this id, such as `eu-central-1`; `undefined` when there is none. */
  readonly 'regions.findById': readonly ['id']
  /** Lists all regions. */
  readonly 'regions.list': readonly []
  /** Lists sessions, 100 with each request. */
  readonly 'sessions.list': readonly []
  /** Reads all settings, with a request for each. */
  readonly 'settings.all': readonly []
  /** Gives settings the values that are named, one request for each that differs from what is stored. */
  readonly 'settings.apply': readonly ['values']
  /** Reads the LDAP group mapping rules (read-only). */
  readonly 'settings.auth.ldapGroupMappings.get': readonly []
  /** Reads the SAML group mapping rules (read-only). */
  readonly 'settings.auth.samlGroupMappings.get': readonly []
  /** Turns the setting off: does what `set(false)` does. */
  readonly 'settings.auth.trustedDevices.disable': readonly []
  /** Turns the setting on: does what `set(true)` does. */
  readonly 'settings.auth.trustedDevices.enable': readonly []
  /** Reads whether trusted devices may skip the second factor. */
  readonly 'settings.auth.trustedDevices.get': readonly []
  /** Sets whether trusted devices may skip the second factor. */
  readonly 'settings.auth.trustedDevices.set': readonly ['body']
  /** Turns the setting off: does what `set(false)` does. */
  readonly 'settings.auth.twoFactor.disable': readonly []
  /** Turns the setting on: does what `set(true)` does. */
  readonly 'settings.auth.twoFactor.enable': readonly []
  /** Reads whether two-factor authentication is on. */
  readonly 'settings.auth.twoFactor.get': readonly []
  /** Sets whether two-factor authentication is on. */
  readonly 'settings.auth.twoFactor.set': readonly ['body']
  /** Turns the setting off: does what `set(false)` does. */
  readonly 'settings.dns.proxy.disable': readonly []
  /** Turns the setting on: does what `set(true)` does. */
  readonly 'settings.dns.proxy.enable': readonly []
  /** Reads whether the DNS proxy is on. */
  readonly 'settings.dns.proxy.get': readonly []
  /** Sets whether the DNS proxy is on. */
  readonly 'settings.dns.proxy.set': readonly ['body']
  /** Reads the custom DNS servers. */
  readonly 'settings.dns.servers.get': readonly []
  /** Sets the custom DNS servers. */
  readonly 'settings.dns.servers.set': readonly ['body']
  /** Reads the default DNS suffix. */
  readonly 'settings.dns.suffix.get': readonly []
  /** Sets the default DNS suffix. */
  readonly 'settings.dns.suffix.set': readonly ['body']
  /** Reads the custom DNS zones. */
  readonly 'settings.dns.zones.get': readonly []
  /** Sets the custom DNS zones. */
  readonly 'settings.dns.zones.set': readonly ['body']
  /** Reads the default connection authentication. */
  readonly 'settings.users.connectAuth.get': readonly []
  /** Sets the default connection authentication. */
  readonly 'settings.users.connectAuth.set': readonly ['body']
  /** Reads the connection timeout of users (hours). */
  readonly 'settings.users.connectionTimeout.get': readonly []
  /** Sets the connection timeout of users (hours). */
  readonly 'settings.users.connectionTimeout.set': readonly ['body']
  /** Reads the device identity enforcement level. */
  readonly 'settings.users.deviceEnforcement.get': readonly []
  /** Sets the device identity enforcement level. */
  readonly 'settings.users.deviceEnforcement.set': readonly ['body']
  /** Turns the setting off: does what `set(false)` does. */
  readonly 'settings.users.forceUpdateMaxDevices.disable': readonly []
  /** Turns the setting on: does what `set(true)` does. */
  readonly 'settings.users.forceUpdateMaxDevices.enable': readonly []
  /** Reads whether a changed default is also pushed to existing user groups. */
  readonly 'settings.users.forceUpdateMaxDevices.get': readonly []
  /** Sets whether a changed default is also pushed to existing user groups. */
  readonly 'settings.users.forceUpdateMaxDevices.set': readonly ['body']
  /** Reads the default maximum number of devices per user. */
  readonly 'settings.users.maxDevices.get': readonly []
  /** Sets the default maximum number of devices per user. */
  readonly 'settings.users.maxDevices.set': readonly ['body']
  /** Reads how profiles are distributed. */
  readonly 'settings.users.profileDistribution.get': readonly []
  /** Sets how profiles are distributed. */
  readonly 'settings.users.profileDistribution.set': readonly ['body']
  /** Reads the extra OpenVPN client options. */
  readonly 'settings.wpc.clientOptions.get': readonly []
  /** Sets the extra OpenVPN client options. */
  readonly 'settings.wpc.clientOptions.set': readonly ['body']
  /** Reads the default region (a region id). */
  readonly 'settings.wpc.defaultRegion.get': readonly []
  /** Sets the default region (a region id). */
  readonly 'settings.wpc.defaultRegion.set': readonly ['body']
  /** Reads the domain routing subnets. */
  readonly 'settings.wpc.domainRoutingSubnet.get': readonly []
  /** Sets the domain routing subnets. */
  readonly 'settings.wpc.domainRoutingSubnet.set': readonly ['body']
  /** Reads the IP allocation mode. */
  readonly 'settings.wpc.ipAllocationMode.get': readonly []
  /** Sets the IP allocation mode. */
  readonly 'settings.wpc.ipAllocationMode.set': readonly ['body']
  /** Turns the setting off: does what `set(false)` does. */
  readonly 'settings.wpc.routesAdvancedConfiguration.disable': readonly []
  /** Turns the setting on: does what `set(true)` does. */
  readonly 'settings.wpc.routesAdvancedConfiguration.enable': readonly []
  /** Reads whether advanced route configuration is on. */
  readonly 'settings.wpc.routesAdvancedConfiguration.get': readonly []
  /** Sets whether advanced route configuration is on. */
  readonly 'settings.wpc.routesAdvancedConfiguration.set': readonly ['body']
  /** Turns the setting off: does what `set(false)` does. */
  readonly 'settings.wpc.snat.disable': readonly []
  /** Turns the setting on: does what `set(true)` does. */
  readonly 'settings.wpc.snat.enable': readonly []
  /** Reads whether SNAT is on. */
  readonly 'settings.wpc.snat.get': readonly []
  /** Sets whether SNAT is on. */
  readonly 'settings.wpc.snat.set': readonly ['body']
  /** Reads the WPC subnets. */
  readonly 'settings.wpc.subnet.get': readonly []
  /** Sets the WPC subnets. */
  readonly 'settings.wpc.subnet.set': readonly ['body']
  /** Reads the WPC topology. */
  readonly 'settings.wpc.topology.get': readonly []
  /** Sets the WPC topology. */
  readonly 'settings.wpc.topology.set': readonly ['body']
  /** Creates a user group. */
  readonly 'userGroups.create': readonly ['body']
  /** Deletes a user group. */
  readonly 'userGroups.delete': readonly ['id']
  /**
   * Makes the request that would write a user group as it was read, with what only responses hold left
   * out.
   */
  readonly 'userGroups.draft': readonly ['group']
  /** The user group with this name, whatever its case; `undefined` when there is none. */
  readonly 'userGroups.findByName': readonly ['name']
  /** Reads one user group. */
  readonly 'userGroups.get': readonly ['id']
  /** Lists user groups. */
  readonly 'userGroups.list': readonly []
  /** Changes single properties of a user group: reads it, merges, replaces it. */
  readonly 'userGroups.patch': readonly ['id', 'changes']
  /** Replaces a user group: what is left out is cleared or refused. */
  readonly 'userGroups.update': readonly ['id', 'body']
  /** Gives a suspended user access again. */
  readonly 'users.activate': readonly ['id']
  /** Creates a local user, together with devices if they are given. */
  readonly 'users.create': readonly ['body']
  /** Deletes a user. */
  readonly 'users.delete': readonly ['id']
  /** Makes the request that would write a user as it was read, with what only responses hold left out. */
  readonly 'users.draft': readonly ['user']
  /** The first user with this e-mail address, whatever its case; `undefined` when there is none. */
  readonly 'users.findByEmail': readonly ['email']
  /** The user with this username, whatever its case; `undefined` when there is none. */
  readonly 'users.findByUsername': readonly ['username']
  /** Makes a user choose a new password. */
  readonly 'users.forcePasswordChange': readonly ['id']
  /** Reads one user. */
  readonly 'users.get': readonly ['id']
  /** Lists users, each with its devices. */
  readonly 'users.list': readonly []
  /** Changes single properties of a user: reads it, merges, replaces it. */
  readonly 'users.patch': readonly ['id', 'changes']
  /** Sends the invitation again: one more e-mail with every call. */
  readonly 'users.resendInvitation': readonly ['id']
  /** Removes all second factors of a user, who must set one up at the next sign-in. */
  readonly 'users.resetMfa': readonly ['userId']
  /** Takes a user's access away. */
  readonly 'users.suspend': readonly ['id']
  /** Replaces a local user's properties: what is left out is cleared. */
  readonly 'users.update': readonly ['id', 'body']
}

/** The method of every operation. */
export interface OperationPaths {
  /** Gives a suspended connector its connectivity back. */
  readonly activateHostConnector: 'hosts.connectors.activate'
  /** Gives a suspended connector its connectivity back. */
  readonly activateNetworkConnector: 'networks.connectors.activate'
  /** Gives a suspended user access again. */
  readonly activateUser: 'users.activate'
  /** Adds one destination to an access group. */
  readonly addAccessGroupDestination: 'accessGroups.destinations.add'
  /** Adds one source to an access group. */
  readonly addAccessGroupSource: 'accessGroups.sources.add'
  /** Adds domains to the allow list. */
  readonly addAllowedDomains: 'cyberShield.allowList.add'
  /** Adds domains to the block list. */
  readonly addBlockedDomains: 'cyberShield.blockList.add'
  /** Creates an access group. */
  readonly createAccessGroup: 'accessGroups.create'
  /**
   * Creates another Cloud ID under the subscription of the calling one, whose billing plan it takes
   * over.
   */
  readonly createCloudId: 'account.createCloudId'
  /** Adds a device to a user, for profiles that are handed out by other ways than signing in. */
  readonly createDevice: 'devices.create'
  /** Creates a device posture policy. */
  readonly createDevicePosture: 'devicePostures.create'
  /** Creates a DNS record. */
  readonly createDnsRecord: 'dns.records.create'
  /** Creates a host, together with connectors if they are given. */
  readonly createHost: 'hosts.create'
  /** Adds an application to a host, which needs a `domain` for it, as the owner's guide says. */
  readonly createHostApplication: 'hosts.applications.create'
  /** Adds a connector to a host. */
  readonly createHostConnector: 'hosts.connectors.create'
  /** Adds an IP service to a host. */
  readonly createHostIpService: 'hosts.ipServices.create'
  /** Creates a location context policy. */
  readonly createLocationContext: 'locationContexts.create'
  /** Creates a network, together with routes and connectors if they are given. */
  readonly createNetwork: 'networks.create'
  /** Adds an application to a network. */
  readonly createNetworkApplication: 'networks.applications.create'
  /** Adds a connector to a network. */
  readonly createNetworkConnector: 'networks.connectors.create'
  /** Adds an IP service to a network. */
  readonly createNetworkIpService: 'networks.ipServices.create'
  /** Adds a route to a network. */
  readonly createNetworkRoute: 'networks.routes.create'
  /** Creates a local user, together with devices if they are given. */
  readonly createUser: 'users.create'
  /** Creates a user group. */
  readonly createUserGroup: 'userGroups.create'
  /** Deletes an access group. */
  readonly deleteAccessGroup: 'accessGroups.delete'
  /** Deletes a device, revokes its certificate and disconnects it. */
  readonly deleteDevice: 'devices.delete'
  /** Deletes a device posture policy. */
  readonly deleteDevicePosture: 'devicePostures.delete'
  /** Deletes a DNS record. */
  readonly deleteDnsRecord: 'dns.records.delete'
  /** Deletes a host. */
  readonly deleteHost: 'hosts.delete'
  /** Deletes an application. */
  readonly deleteHostApplication: 'hosts.applications.delete'
  /** Deletes a connector. */
  readonly deleteHostConnector: 'hosts.connectors.delete'
  /** Deletes an IP service. */
  readonly deleteHostIpService: 'hosts.ipServices.delete'
  /** Deletes a location context policy. */
  readonly deleteLocationContext: 'locationContexts.delete'
  /** Deletes a network with its connectors, routes, IP services and applications. */
  readonly deleteNetwork: 'networks.delete'
  /** Deletes an application. */
  readonly deleteNetworkApplication: 'networks.applications.delete'
  /** Deletes a connector. */
  readonly deleteNetworkConnector: 'networks.connectors.delete'
  /** Deletes an IP service. */
  readonly deleteNetworkIpService: 'networks.ipServices.delete'
  /** Deletes a route. */
  readonly deleteNetworkRoute: 'networks.routes.delete'
  /** Deletes a user. */
  readonly deleteUser: 'users.delete'
  /** Deletes a user group. */
  readonly deleteUserGroup: 'userGroups.delete'
  /** Turns Access Visibility off; nothing changes where it is off. */
  readonly disableAccessVisibility: 'accessVisibility.disable'
  /** Turns the DNS log off; nothing changes where it is off. */
  readonly disableDnsLog: 'dns.log.disable'
  /** Turns Access Visibility on; nothing changes where it is on. */
  readonly enableAccessVisibility: 'accessVisibility.enable'
  /** Turns the DNS log on; nothing changes where it is on. */
  readonly enableDnsLog: 'dns.log.enable'
  /** Makes a user choose a new password. */
  readonly forceUserPasswordChange: 'users.forcePasswordChange'
  /** Makes the device's .ovpn profile for a region. */
  readonly generateDeviceProfile: 'devices.profile.generate'
  /**
   * Generates an installer with the connector's profile, and returns its address; anybody who has it can
   * connect.
   */
  readonly generateHostConnectorBundle: 'hosts.connectors.profile.generateBundle'
  /** Generates the connector's .ovpn profile. */
  readonly generateHostConnectorProfile: 'hosts.connectors.profile.generate'
  /** Makes a token with which the connector's agent enrols. */
  readonly generateHostConnectorToken: 'hosts.connectors.token.generate'
  /**
   * Generates an installer with the connector's profile, and returns its address; anybody who has it can
   * connect.
   */
  readonly generateNetworkConnectorBundle: 'networks.connectors.profile.generateBundle'
  /** Generates the connector's .ovpn profile. */
  readonly generateNetworkConnectorProfile: 'networks.connectors.profile.generate'
  /** Makes a token with which the connector's agent enrols. */
  readonly generateNetworkConnectorToken: 'networks.connectors.token.generate'
  /** Reads one access group. */
  readonly getAccessGroup: 'accessGroups.get'
  /** Reads whether Access Visibility is on. */
  readonly getAccessVisibilityEnabled: 'accessVisibility.get'
  /** Reads the extra OpenVPN client options. */
  readonly getClientOptions: 'settings.wpc.clientOptions.get'
  /** Reads the connection timeout of users (hours). */
  readonly getConnectionTimeout: 'settings.users.connectionTimeout.get'
  /** Reads the default connection authentication. */
  readonly getDefaultConnectAuth: 'settings.users.connectAuth.get'
  /** Reads the default DNS suffix. */
  readonly getDefaultDnsSuffix: 'settings.dns.suffix.get'
  /** Reads the default maximum number of devices per user. */
  readonly getDefaultMaxDevicesPerUser: 'settings.users.maxDevices.get'
  /** Reads the default region (a region id). */
  readonly getDefaultRegion: 'settings.wpc.defaultRegion.get'
  /** Reads one device. */
  readonly getDevice: 'devices.get'
  /** Reads the device identity enforcement level. */
  readonly getDeviceEnforcementLevel: 'settings.users.deviceEnforcement.get'
  /** Reads one device posture policy. */
  readonly getDevicePosture: 'devicePostures.get'
  /** Reads whether the DNS log is on. */
  readonly getDnsLogEnabled: 'dns.log.get'
  /** Reads whether the DNS proxy is on. */
  readonly getDnsProxyEnabled: 'settings.dns.proxy.get'
  /** Reads one DNS record. */
  readonly getDnsRecord: 'dns.records.get'
  /** Reads the custom DNS servers. */
  readonly getDnsServerAddresses: 'settings.dns.servers.get'
  /** Reads the custom DNS zones. */
  readonly getDnsZones: 'settings.dns.zones.get'
  /** Reads the domain routing subnets. */
  readonly getDomainRoutingSubnet: 'settings.wpc.domainRoutingSubnet.get'
  /** Reads whether a changed default is also pushed to existing user groups. */
  readonly getForceUpdateMaxDevicesPerUser: 'settings.users.forceUpdateMaxDevices.get'
  /** Reads one host. */
  readonly getHost: 'hosts.get'
  /** Reads one application. */
  readonly getHostApplication: 'hosts.applications.get'
  /** Reads one connector. */
  readonly getHostConnector: 'hosts.connectors.get'
  /** Reads one IP service. */
  readonly getHostIpService: 'hosts.ipServices.get'
  /** Reads the IP allocation mode. */
  readonly getIpAllocationMode: 'settings.wpc.ipAllocationMode.get'
  /** Reads the LDAP group mapping rules (read-only). */
  readonly getLdapGroupMappings: 'settings.auth.ldapGroupMappings.get'
  /** Reads one location context policy. */
  readonly getLocationContext: 'locationContexts.get'
  /** Reads one network. */
  readonly getNetwork: 'networks.get'
  /** Reads one application. */
  readonly getNetworkApplication: 'networks.applications.get'
  /** Reads one connector. */
  readonly getNetworkConnector: 'networks.connectors.get'
  /** Reads one IP service. */
  readonly getNetworkIpService: 'networks.ipServices.get'
  /** Reads one route. */
  readonly getNetworkRoute: 'networks.routes.get'
  /** Reads how profiles are distributed. */
  readonly getProfileDistribution: 'settings.users.profileDistribution.get'
  /** Reads whether advanced route configuration is on. */
  readonly getRoutesAdvancedConfigurationEnabled: 'settings.wpc.routesAdvancedConfiguration.get'
  /** Reads the SAML group mapping rules (read-only). */
  readonly getSamlGroupMappings: 'settings.auth.samlGroupMappings.get'
  /** Reads whether SNAT is on. */
  readonly getSnat: 'settings.wpc.snat.get'
  /** Reads the WPC subnets. */
  readonly getSubnet: 'settings.wpc.subnet.get'
  /** Reads the WPC topology. */
  readonly getTopology: 'settings.wpc.topology.get'
  /** Reads whether trusted devices may skip the second factor. */
  readonly getTrustedDevicesAllowed: 'settings.auth.trustedDevices.get'
  /** Reads whether two-factor authentication is on. */
  readonly getTwoFactorAuthEnabled: 'settings.auth.twoFactor.get'
  /** Reads one user. */
  readonly getUser: 'users.get'
  /** Reads one user group. */
  readonly getUserGroup: 'userGroups.get'
  /** Lists access groups. */
  readonly listAccessGroups: 'accessGroups.list'
  /** Lists entries of the audit log, 100 with each request. */
  readonly listAuditLog: 'auditLog.list'
  /** Lists device posture policies. */
  readonly listDevicePostures: 'devicePostures.list'
  /** Lists devices, of all users or of one. */
  readonly listDevices: 'devices.list'
  /** Lists DNS records. */
  readonly listDnsRecords: 'dns.records.list'
  /** Lists entries of one or two hours. */
  readonly listDnsResolutions: 'dns.log.list'
  /** Lists applications, of all hosts or of one. */
  readonly listHostApplications: 'hosts.applications.list'
  /** Lists connectors, of all hosts or of one. */
  readonly listHostConnectors: 'hosts.connectors.list'
  /** Lists IP services, of all hosts or of one. */
  readonly listHostIpServices: 'hosts.ipServices.list'
  /** Lists hosts, each with its connectors. */
  readonly listHosts: 'hosts.list'
  /** Lists location context policies. */
  readonly listLocationContexts: 'locationContexts.list'
  /** Lists applications, of all networks or of one. */
  readonly listNetworkApplications: 'networks.applications.list'
  /** Lists connectors, of all networks or of one. */
  readonly listNetworkConnectors: 'networks.connectors.list'
  /** Lists IP services, of all networks or of one. */
  readonly listNetworkIpServices: 'networks.ipServices.list'
  /** Lists routes, of all networks or of one. */
  readonly listNetworkRoutes: 'networks.routes.list'
  /** Lists networks. */
  readonly listNetworks: 'networks.list'
  /** Lists all regions. */
  readonly listRegions: 'regions.list'
  /** Lists sessions, 100 with each request. */
  readonly listSessions: 'sessions.list'
  /** Lists user groups. */
  readonly listUserGroups: 'userGroups.list'
  /** Lists users, each with its devices. */
  readonly listUsers: 'users.list'
  /** Removes all destinations of a type from an access group, or those of it below one network or host. */
  readonly removeAccessGroupDestination: 'accessGroups.destinations.removeAll'
  /** Removes all sources of a type from an access group, or those of it below one network or host. */
  readonly removeAccessGroupSource: 'accessGroups.sources.removeAll'
  /** Removes domains from the allow list with their comments; the others stay. */
  readonly removeAllowedDomains: 'cyberShield.allowList.remove'
  /** Removes domains from the block list with their comments; the others stay. */
  readonly removeBlockedDomains: 'cyberShield.blockList.remove'
  /** Sends the invitation again: one more e-mail with every call. */
  readonly resendUserInvitation: 'users.resendInvitation'
  /** Removes all second factors of a user, who must set one up at the next sign-in. */
  readonly resetUserMfa: 'users.resetMfa'
  /** Revokes the profile that is active for the device. */
  readonly revokeDeviceProfile: 'devices.profile.revoke'
  /** Revokes the connector's profile; its agent then needs a new one. */
  readonly revokeHostConnectorProfile: 'hosts.connectors.profile.revoke'
  /** Revokes the connector's profile. */
  readonly revokeNetworkConnectorProfile: 'networks.connectors.profile.revoke'
  /** Sets the extra OpenVPN client options. */
  readonly setClientOptions: 'settings.wpc.clientOptions.set'
  /** Sets the connection timeout of users (hours). */
  readonly setConnectionTimeout: 'settings.users.connectionTimeout.set'
  /** Sets the default connection authentication. */
  readonly setDefaultConnectAuth: 'settings.users.connectAuth.set'
  /** Sets the default DNS suffix. */
  readonly setDefaultDnsSuffix: 'settings.dns.suffix.set'
  /** Sets the default maximum number of devices per user. */
  readonly setDefaultMaxDevicesPerUser: 'settings.users.maxDevices.set'
  /** Sets the default region (a region id). */
  readonly setDefaultRegion: 'settings.wpc.defaultRegion.set'
  /** Sets the device identity enforcement level. */
  readonly setDeviceEnforcementLevel: 'settings.users.deviceEnforcement.set'
  /** Sets whether the DNS proxy is on. */
  readonly setDnsProxyEnabled: 'settings.dns.proxy.set'
  /** Sets the custom DNS servers. */
  readonly setDnsServerAddresses: 'settings.dns.servers.set'
  /** Sets the custom DNS zones. */
  readonly setDnsZones: 'settings.dns.zones.set'
  /** Sets the domain routing subnets. */
  readonly setDomainRoutingSubnet: 'settings.wpc.domainRoutingSubnet.set'
  /** Sets whether a changed default is also pushed to existing user groups. */
  readonly setForceUpdateMaxDevicesPerUser: 'settings.users.forceUpdateMaxDevices.set'
  /** Sets the IP allocation mode. */
  readonly setIpAllocationMode: 'settings.wpc.ipAllocationMode.set'
  /** Sets how profiles are distributed. */
  readonly setProfileDistribution: 'settings.users.profileDistribution.set'
  /** Sets whether advanced route configuration is on. */
  readonly setRoutesAdvancedConfigurationEnabled: 'settings.wpc.routesAdvancedConfiguration.set'
  /** Sets whether SNAT is on. */
  readonly setSnat: 'settings.wpc.snat.set'
  /** Sets the WPC subnets. */
  readonly setSubnet: 'settings.wpc.subnet.set'
  /** Sets the WPC topology. */
  readonly setTopology: 'settings.wpc.topology.set'
  /** Sets whether trusted devices may skip the second factor. */
  readonly setTrustedDevicesAllowed: 'settings.auth.trustedDevices.set'
  /** Sets whether two-factor authentication is on. */
  readonly setTwoFactorAuthEnabled: 'settings.auth.twoFactor.set'
  /**
   * Starts the tunnel of an IPsec connector; needed after creating it and after every change of its
   * configuration.
   */
  readonly startNetworkConnectorIpsec: 'networks.connectors.ipsec.start'
  /** Stops the tunnel of an IPsec connector. */
  readonly stopNetworkConnectorIpsec: 'networks.connectors.ipsec.stop'
  /** Takes a connector's connectivity away. */
  readonly suspendHostConnector: 'hosts.connectors.suspend'
  /** Takes a connector's connectivity away. */
  readonly suspendNetworkConnector: 'networks.connectors.suspend'
  /** Takes a user's access away. */
  readonly suspendUser: 'users.suspend'
  /** Replaces an access group: what is left out is cleared. */
  readonly updateAccessGroup: 'accessGroups.update'
  /** Replaces a device's own properties: what is left out is cleared. */
  readonly updateDevice: 'devices.update'
  /** Replaces a device posture policy: what is left out is cleared. */
  readonly updateDevicePosture: 'devicePostures.update'
  /** Replaces a DNS record: what is left out is cleared. */
  readonly updateDnsRecord: 'dns.records.update'
  /** Replaces a host's own properties: what is left out is cleared. */
  readonly updateHost: 'hosts.update'
  /** Replaces an application: what is left out is cleared. */
  readonly updateHostApplication: 'hosts.applications.update'
  /** Replaces a connector: what is left out is cleared. */
  readonly updateHostConnector: 'hosts.connectors.update'
  /** Replaces an IP service: what is left out is cleared. */
  readonly updateHostIpService: 'hosts.ipServices.update'
  /** Replaces a location context policy: what is left out is cleared. */
  readonly updateLocationContext: 'locationContexts.update'
  /** Replaces a network's own properties: what is left out is cleared. */
  readonly updateNetwork: 'networks.update'
  /** Replaces an application: what is left out is cleared. */
  readonly updateNetworkApplication: 'networks.applications.update'
  /** Replaces a connector: what is left out is cleared. */
  readonly updateNetworkConnector: 'networks.connectors.update'
  /** Replaces an IP service: what is left out is cleared. */
  readonly updateNetworkIpService: 'networks.ipServices.update'
  /** Replaces a route: what is left out is cleared. */
  readonly updateNetworkRoute: 'networks.routes.update'
  /** Replaces a local user's properties: what is left out is cleared. */
  readonly updateUser: 'users.update'
  /** Replaces a user group: what is left out is cleared or refused. */
  readonly updateUserGroup: 'userGroups.update'
}
