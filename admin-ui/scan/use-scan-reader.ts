import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { readScan } from './read-scan.ts';
import { visibleScan } from './wedge-key.ts';

/** Reads scans of one kind and keeps the fault of the last one, in the reader's words. */
export function useScanReader(kind: string): { read: (code: string) => string | null; fault: string | null } {
  const translate = useTranslate();
  const [fault, setFault] = useState<string | null>(null);
  const read = (code: string) => {
    const reading = readScan(kind, code);
    if ('content' in reading) {
      setFault(null);
      return reading.content;
    }
    const name = translate(`vouch.scan.kind.${kind}`, { _: translate('vouch.scan.kind.any') });
    setFault(translate(`vouch.scan.${reading.fault}`, { kind: name, code: visibleScan(code) }));
    return null;
  };
  return { read, fault };
}
