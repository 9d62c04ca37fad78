/**
 * The engine's version, kept in every run's state. A run keeps the version it began with; it is raised only when the run
 * continues as new or is migrated. What changes behaviour branches on it.
 *
 * 2: a turn that only makes a call is carried to the records by that call; an activity or event whose flows are all
 * conditional, none of them true, is an incident instead of the token's end.
 */
export const engineVersion = 2;
