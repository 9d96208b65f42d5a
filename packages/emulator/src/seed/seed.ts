/**
 * What the emulator contains at the start. The owner, the user group Default and the full-mesh access group always exist.
 *
 * - `none`: nothing else;
 * - `demo`: a small company: a few groups, two dozen users, three networks and a host with everything below them;
 * - numbers: generated users (at most 100,000, besides the owner) and networks (at most 10,000).
 */
export type Seed = 'none' | 'demo' | { readonly users?: number; readonly networks?: number }
