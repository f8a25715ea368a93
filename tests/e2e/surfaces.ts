/** The surfaces live with the harness; this is the path the specs know. */
export * from './harness/surfaces';
