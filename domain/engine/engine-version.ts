/**
 * The engine's version, kept in every run's state. A run keeps the version it began with; it is raised only when the run
 * continues as new or is migrated. An element file whose behaviour changes branches on it.
 */
export const engineVersion = 1;
