import { useTranslate } from 'react-admin';
import type { LoopPlace } from '../../domain/engine/loop-places.ts';
import { fromJson } from '../layout/json-words.ts';
import { useBilingual } from '../providers/use-language.ts';

/** Characters of an item that tell it from the others. */
const most = 60;

/** Which instance a task is, in words: `第 3 / 30 个：SN-003`, after those of the subprocesses around it; empty without loops. */
export function useLoopWords(): (task: { element: string; loops: LoopPlace[] }) => string {
  const translate = useTranslate();
  const pick = useBilingual();
  const itemOf = ({ item }: LoopPlace) => {
    if (item === null) return '';
    const words = fromJson(item, { yes: translate('vouch.value.yes'), no: translate('vouch.value.no'), none: '' });
    return words.length > most ? `${words.slice(0, most)}…` : words;
  };
  const placeOf = (place: LoopPlace) => {
    const { number, total } = place;
    const count =
      total === null ? translate('vouch.task.time', { n: number }) : translate('vouch.task.nth', { n: number, total });
    const item = itemOf(place);
    return item === '' ? count : translate('vouch.task.nthItem', { count, item });
  };
  return ({ element, loops }) =>
    loops
      .map((place) => (place.element === element ? placeOf(place) : `${pick(place.title, place.element)} ${placeOf(place)}`))
      .join(' › ');
}
