import Typography from '@mui/material/Typography';
import { StatusChip } from '../status/StatusChip.tsx';
import { placeWords } from './place-words.ts';
import type { Happening } from './serial.ts';

/** What of an event or entry says more than its name: where it was, or which state the device went into. */
export function HappeningDetail({ happening: { kind, detail } }: { happening: Happening }) {
  if (kind === 'event') {
    const place = placeWords(textAt(detail, 'bizLocation', 'id') ?? textAt(detail, 'readPoint', 'id'));
    return place === null ? null : <Typography variant="body2">{place}</Typography>;
  }
  const [from, to] = [textAt(detail, 'changes', 'status', 'old'), textAt(detail, 'changes', 'status', 'new')];
  if (to === null) return null;
  return (
    <Typography variant="body2" component="div">
      {from !== null && (
        <>
          <StatusChip status={from} /> →{' '}
        </>
      )}
      <StatusChip status={to} />
    </Typography>
  );
}

function textAt(detail: unknown, ...path: string[]): string | null {
  let inner = detail;
  for (const name of path) inner = isObject(inner) ? inner[name] : undefined;
  return typeof inner === 'string' ? inner : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
