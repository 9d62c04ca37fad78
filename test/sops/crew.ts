import type { Database } from '../../db/connection.ts';
import { dutyRefusal } from '../../db/task-duties.ts';
import type { Signer } from '../../db/task-signatures.ts';
import type { TaskRow } from '../../db/task-store.ts';

/** Who completes a task, and who signs for it: the first signer is the person who completes. */
export interface Hands {
  user: string;
  roles: string[];
  signers: Signer[];
}

const size = 6;

/**
 * The people of one case, who take turns: each task goes to the next of them whom its duties allow, holding whatever roles
 * it asks for. So separation and binding of duties stand as in life.
 */
export class Crew {
  readonly #database: Database;
  readonly #people: string[];

  constructor(database: Database, name: string) {
    this.#database = database;
    this.#people = Array.from({ length: size }, (_, n) => `${name}-${n + 1}`);
  }

  async handsFor(task: TaskRow): Promise<Hands> {
    const roles = [...new Set([...task.roles, ...(task.signature?.roles ?? [])])];
    const allowed: string[] = [];
    for (const user of this.#people) {
      if (!(await dutyRefusal(this.#database, task, { user, roles }))) allowed.push(user);
    }
    const needed = task.signature?.count ?? 0;
    const [user] = allowed;
    if (user === undefined || allowed.length < needed) throw new Error(`${task.element}: its duties leave too few people`);
    this.#people.push(...this.#people.splice(this.#people.indexOf(user), 1));
    return { user, roles, signers: allowed.slice(0, needed).map((name) => ({ user: name, printedName: name, roles })) };
  }
}
