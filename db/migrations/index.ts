import { Migration0001Runs } from './0001-runs.ts';
import { Migration0002Records } from './0002-records.ts';
import { Migration0003Access } from './0003-access.ts';
import { Migration0004Events } from './0004-events.ts';
import { Migration0005Field } from './0005-field.ts';
import { Migration0006EngineVersion } from './0006-engine-version.ts';
import { Migration0007ReleasedVersions } from './0007-released-versions.ts';
import { Migration0008StartsAndReceivers } from './0008-starts-and-receivers.ts';
import { Migration0009AccessChanges } from './0009-access-changes.ts';
import { Migration0010ConditionStarts } from './0010-condition-starts.ts';
import { Migration0011OutwardMessages } from './0011-outward-messages.ts';

/** Every migration, in order. A name that the database knows and this list does not is a newer schema. */
export const migrations = [
  { name: 'Migration0001Runs', class: Migration0001Runs },
  { name: 'Migration0002Records', class: Migration0002Records },
  { name: 'Migration0003Access', class: Migration0003Access },
  { name: 'Migration0004Events', class: Migration0004Events },
  { name: 'Migration0005Field', class: Migration0005Field },
  { name: 'Migration0006EngineVersion', class: Migration0006EngineVersion },
  { name: 'Migration0007ReleasedVersions', class: Migration0007ReleasedVersions },
  { name: 'Migration0008StartsAndReceivers', class: Migration0008StartsAndReceivers },
  { name: 'Migration0009AccessChanges', class: Migration0009AccessChanges },
  { name: 'Migration0010ConditionStarts', class: Migration0010ConditionStarts },
  { name: 'Migration0011OutwardMessages', class: Migration0011OutwardMessages },
];
