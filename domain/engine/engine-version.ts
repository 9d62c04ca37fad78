/**
 * The engine's version, kept in every run's state. A run keeps the version it began with; it is raised only when the run
 * continues as new or is migrated. What changes behaviour branches on it.
 *
 * 2: a turn that only makes a call is carried to the records by that call.
 */
export const engineVersion = 2;
