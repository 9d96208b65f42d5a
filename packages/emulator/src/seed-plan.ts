/**
 * What the emulator holds at the start. The owner's account, the user group Default and the full-mesh access group are always there.
 *
 * - `none`: nothing else;
 * - `demo`: a small company: a few groups, two dozen users, three networks and a host with everything below them;
 * - numbers: that many generated users (at most 100,000, besides the owner) and networks (at most 10,000).
 */
export type Seed = 'none' | 'demo' | { readonly users?: number; readonly networks?: number }
