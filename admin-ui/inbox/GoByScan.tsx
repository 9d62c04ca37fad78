import { useRef } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { focusFirst } from '../forms/focus-first.ts';
import { ScanField } from '../scan/ScanField.tsx';
import { useScanReader } from '../scan/use-scan-reader.ts';
import { findByScan } from './find-by-scan.ts';

/** Scan anything, and land at the task that is next for it; without one, at the page of what was scanned. */
export function GoByScan() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { read, fault } = useScanReader('any');
  const latest = useRef('');

  const go = async (scan: string) => {
    const code = read(scan);
    if (code === null) return;
    latest.current = code;
    try {
      const found = await findByScan(code);
      if (latest.current !== code) return;
      if (found === null) return notify('vouch.scan.unknown', { type: 'warning', messageArgs: { code } });
      if (found.kind !== 'task') notify('vouch.scan.noTask', { type: 'info', messageArgs: { code } });
      redirect(found.path);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'vouch.error.server', { type: 'error' });
    }
  };

  return (
    <ScanField
      label={translate('vouch.scan.label')}
      inputRef={focusFirst}
      error={fault !== null}
      helperText={fault ?? undefined}
      onScan={(code) => void go(code)}
    />
  );
}
