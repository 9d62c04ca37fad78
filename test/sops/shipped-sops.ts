import { isSopRefusal, type ReadSop, readSop } from '../../domain/sop/read-sop.ts';
import { sopFiles, sopIds } from './sop-folder.ts';

/** Every SOP that the product ships, read and compiled, by id. */
export async function shippedSops(): Promise<ReadonlyMap<string, ReadSop>> {
  const entries = sopIds.map(async (id) => {
    const read = await readSop(sopFiles(id));
    if (isSopRefusal(read)) throw new Error(read.message.en);
    return [id, read] as const;
  });
  return new Map(await Promise.all(entries));
}
